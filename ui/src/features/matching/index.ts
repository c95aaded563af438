export { default as MatchPage } from './MatchPage.svelte'

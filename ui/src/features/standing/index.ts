export { default as StandingPage } from './StandingPage.svelte'

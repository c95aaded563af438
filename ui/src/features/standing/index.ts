export { default as PastPage } from './PastPage.svelte'
export { default as StandingPage } from './StandingPage.svelte'

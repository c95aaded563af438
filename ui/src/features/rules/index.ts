export { default as RulesPage } from './RulesPage.svelte'

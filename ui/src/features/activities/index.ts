export { default as ActivitiesPage } from './ActivitiesPage.svelte'

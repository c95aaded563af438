export { default as FormsPage } from './FormsPage.svelte'

export { default as AuditPage } from './AuditPage.svelte'

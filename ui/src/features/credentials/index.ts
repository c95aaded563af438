export { default as CredentialsPage } from './CredentialsPage.svelte'

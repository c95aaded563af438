// The window. It shows finished rows and computes nothing of the record: what counts, what is short and what went wrong
// comes from the program below, through ipc.ts, the only file that knows Tauri. shared/ knows no feature, features don't
// know each other, views/ and App compose them.
import { mount } from 'svelte'

import './tokens.css'
import './base.css'
import './shared/table.css'
import App from './App.svelte'

const target = document.getElementById('app')
if (target) mount(App, { target })

import '@fontsource-variable/encode-sans'
import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { watchActivity } from './activity.ts'
import { watchScanner } from './scanner.ts'
import { ScreenState } from './screen-state.svelte.ts'
import { refuseShortcuts } from './shortcuts.ts'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')

const state = new ScreenState(window.kiosk)
watchScanner(window, payload => state.scanned(payload))
watchActivity(window, () => state.send({ type: 'activity' }))
refuseShortcuts(window)

mount(App, { target, props: { state } })

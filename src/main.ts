import './styles/font.css'
import './styles/tokens.css'
import './styles/sizes.css'
import './styles/base.css'
import './access/reached.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { watchHardwareKeys } from './access/hardware-keys.ts'
import { watchActivity } from './activity.ts'
import { fontIsThere } from './font-is-there.ts'
import { watchScanner } from './scanner.ts'
import { ScreenState } from './screen-state.svelte.ts'
import { refuseShortcuts } from './shortcuts.ts'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')

const state = new ScreenState(window.kiosk)
watchScanner(window, payload => state.scanned(payload))
watchActivity(window, () => state.send({ type: 'activity' }))
refuseShortcuts(window)
watchHardwareKeys(window, state)

await fontIsThere(document.fonts)
mount(App, { target, props: { state } })

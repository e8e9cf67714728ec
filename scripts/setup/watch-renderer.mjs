/** Builds the renderer at every change, by the same configuration as `electron-vite build`, which does not watch. */
import { resolveConfig } from 'electron-vite'
import { build, mergeConfig } from 'vite'

const { config } = await resolveConfig({}, 'build', 'production')
await build(mergeConfig(config.renderer, { build: { watch: {} } }))

import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  // npm packages with binaries cannot be bundled: Node finds them in node_modules. Of the others an installed kiosk needs no
  // more than what is used, and hundreds of files read one by one take half a second.
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: ['kysely', 'otpauth', 'qr', 'zod'], include: ['playwright-core'] },
      // Which chunks each entry loads, and whose code they hold.
      manifest: true,
      license: { fileName: '.vite/licences.json' },
      rolldownOptions: {
        input: { main: 'electron/main.ts', 'main-chromium': 'electron/main-chromium.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  // A sandboxed preload must be one CommonJS file with everything inside.
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // The content security policy admits files of the kiosk's origin only: nothing is inlined.
  renderer: {
    root: 'src',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      license: { fileName: '.vite/licences.json' },
      // The lexicons lie beside the clips that they name, which another script makes.
      rolldownOptions: { input: 'src/index.html', external: [/^\/speech\//] },
    },
  },
})

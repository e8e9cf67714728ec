import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '../..')
const keyboards = join(root, 'src/keyboard')
const reference = join(root, 'node_modules/simple-keyboard/build')
const gzipped = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length

interface Sizes {
  /** Bytes of gzip of all that is in src/keyboard, as the kiosk's page has it; what it shares with every screen is elsewhere. */
  keyboard: number
  keyboardCss: number
  /** What it adds to the rest of the page: what it alone needs of the Svelte runtime. */
  marginalRuntime: number
  simpleKeyboard: number
  simpleKeyboardCss: number
}

/** Builds the kiosk's page with the keyboard in files of its own, and once more without keyboards. */
export async function keyboardBundle(): Promise<Sizes> {
  const whole = await pageFiles([])
  const without = await pageFiles([noKeyboards])
  const rest = (files: Map<string, string>) => [...files].filter(([name]) => name.endsWith('.js') && !isKeyboard(name)).reduce((sum, [, code]) => sum + gzipped(code), 0)
  const kept = (files: Map<string, string>, end: string) => [...files].filter(([name]) => isKeyboard(name) && name.endsWith(end)).map(([, code]) => code).join('')
  return {
    keyboard: gzipped(kept(whole, '.js')),
    keyboardCss: gzipped(kept(whole, '.css')),
    marginalRuntime: rest(whole) - rest(without),
    simpleKeyboard: gzipped(readFileSync(join(reference, 'index.modern.esm.js'))),
    simpleKeyboardCss: gzipped(readFileSync(join(reference, 'css/index.css'))),
  }
}

const isKeyboard = (file: string) => file.startsWith('keyboard.')

/** In their place stands a component with nothing in it. */
const noKeyboards: Plugin = {
  name: 'no-keyboards',
  enforce: 'pre',
  load: (id) => (/src\/keyboard\/(Keyboard|NumberPad|LetterPad)\.svelte$/.test(id) ? '<!-- nothing -->' : null),
}

async function pageFiles(plugins: Plugin[]): Promise<Map<string, string>> {
  const built = await build({
    root: join(root, 'src'),
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, svelte({ configFile: false })],
    build: {
      write: false,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/index.html'),
        external: [/^\/speech\//],
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name].[ext]',
          codeSplitting: { groups: [{ name: 'keyboard', test: (id) => id.startsWith(keyboards) }], includeDependenciesRecursively: false },
        },
      },
    },
  })
  if (!('output' in built)) throw new Error('the page was not built once')
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]))
}

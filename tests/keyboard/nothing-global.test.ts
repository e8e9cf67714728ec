import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../src/keyboard')

describe('the keyboard', () => {
  it.each(readdirSync(folder))('%s hears nothing of the whole page, makes no events, and keeps nothing that is the page’s', (file) => {
    const code = readFileSync(join(folder, file), 'utf8')
    expect(code, 'a variable of the module').not.toMatch(/^(export )?(let|var)\b|^(export )?const .*= new |<script[^>]*\bmodule\b/m)
    for (const word of [/\bdocument\b/, /\bwindow\b/, /<svelte:(window|document|body)/, /dispatchEvent/, /new \w*Event\(/, /Storage\b/]) {
      expect(code).not.toMatch(word)
    }
  })
})

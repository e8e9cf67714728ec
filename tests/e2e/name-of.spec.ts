import { readFileSync } from 'node:fs'
import { chromium, expect, test, type Browser } from '@playwright/test'
import ts from 'typescript'

const file = readFileSync(new URL('../../src/access/name-of.ts', import.meta.url), 'utf8')
const source = ts.transpile(file, { target: ts.ScriptTarget.ES2024 }).replaceAll('export ', '')

test.describe('@access the name that is said of a control', () => {
  let browser: Browser
  test.beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium' })
  })
  test.afterAll(() => browser.close())

  const cases: [what: string, html: string, name: string[]][] = [
    ['its text', '<button id="it"><b>CON</b>TINUAR</button>', ['CONTINUAR']],
    ['a piece for each line', '<button id="it" style="display: grid"><span>INGRESAR</span><span>Ya tengo mi clave.</span></button>', ['INGRESAR', 'Ya tengo mi clave.']],
    ['its label rather than its text', '<button id="it" aria-label="Borrar">⌫</button>', ['Borrar']],
    ['what labels it elsewhere', '<h1 id="a">¿Dónde vivís?</h1><p id="b">Elegí una.</p><div id="it" aria-labelledby="a b"></div>', ['¿Dónde vivís?', 'Elegí una.']],
    ['the label of a field, and never what is in it', '<label for="it">CUIL</label><input id="it" value="27">', ['CUIL']],
    ['the label around a choice', '<label><input id="it" type="radio"><span><i>1.</i> Rosario</span></label>', ['1. Rosario']],
    ['what a picture shows', '<button id="it"><img alt="DNI, frente" src="data:,"></button>', ['DNI, frente']],
    ['nothing that is hidden', '<li id="it"><span aria-hidden="true">7</span><i hidden>8</i><i style="visibility: hidden">9</i>Paso</li>', ['Paso']],
    ['nothing of a control within', '<p id="it">¿No tenés clave? <button>CREALA</button></p>', ['¿No tenés clave?']],
    ['what is only said, as a piece of its own', '<li id="it">Letras y números<span style="position: absolute">, cumplida</span></li>', ['Letras y números', 'cumplida']],
    ['no signs alone', '<button id="it">#$%</button>', []],
  ]
  for (const [what, html, name] of cases) {
    test(`is ${what}`, async () => {
      const page = await browser.newPage()
      await page.setContent(html)
      expect(await page.evaluate(`${source}; nameOf(document.getElementById('it'))`)).toEqual(name)
      await page.close()
    })
  }
})

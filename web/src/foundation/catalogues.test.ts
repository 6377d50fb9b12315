import { transformSync } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIRECTIONS, LANGUAGES, languageFor } from './languages'

const SOURCE = join(__dirname, '..')
const others = Object.keys(LANGUAGES).filter((language) => language !== 'en')

describe.each(others)('the catalogue of %s', (language) => {
  const texts = catalogue(language)

  it('holds every text of the screens', () => {
    expect(messagesOfTheCode().filter((message) => !texts.has(message)), 'run `make texts`, then translate').toEqual([])
    // Every file of the screens is read once more.
  }, 120_000)

  it('translates each of them', () => {
    expect([...texts].filter(([, told]) => !told).map(([message]) => message)).toEqual([])
  })

  it('fills in the same things', () => {
    for (const [message, told] of texts) expect([...placesIn(told)].filter((place) => !placesIn(message).has(place)), message).toEqual([])
    for (const [message, told] of texts) if (!/, plural,/.test(message)) expect(placesIn(told), message).toEqual(placesIn(message))
  })

  it('has a form for each kind of number', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [message, told] of texts) {
      expect(told.match(/, plural,/g)?.length, message).toBe(message.match(/, plural,/g)?.length)
      for (const block of told.split(/, plural,/).slice(1)) {
        for (const form of forms) expect(block, message).toMatch(new RegExp(`\\b${form} \\{`))
      }
    }
  })

  it('can be read by the program', () => {
    for (const [message, told] of texts) expect(() => compileMessage(told), message).not.toThrow()
  })
})

it('speaks the first of the wished languages that the house has', () => {
  expect(languageFor(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(languageFor(['ar-EG'])).toBe('ar')
  expect(languageFor(['fi'])).toBe('en')
  expect(Object.keys(DIRECTIONS).every((language) => language in LANGUAGES)).toBe(true)
})

/** Messages and what they are in a language. */
function catalogue(language: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readFileSync(join(SOURCE, 'locales', `${language}.po`), 'utf8').split('\n\n').slice(1)) {
    const parts = /^msgid ([\s\S]*?)\nmsgstr ([\s\S]*)$/m.exec(entry)
    if (parts) found.set(unquoted(parts[1]), unquoted(parts[2]))
  }
  return found
}

const unquoted = (lines: string) => lines.split('\n').filter((line) => line.startsWith('"')).map((line) => JSON.parse(line) as string).join('')

/** Placeholders and marks; what follows the name of a form is its words. */
function placesIn(message: string): Set<string> {
  return new Set([...message.matchAll(/(?<!\b(?:zero|one|two|few|many|other) )\{(\w+)(?=[,}])|<\/?(\d+)\/?>/g)].map((found) => found[1] ?? found[2]))
}

let read: string[] | null = null

function messagesOfTheCode(): string[] {
  if (read) return read
  const found = new Set<string>()
  for (const file of filesIn(SOURCE)) {
    const code = readFileSync(file, 'utf8')
    if (!/@lingui\/(core|react)\/macro/.test(code)) continue
    const plain = transformSync(code, {
      filename: file, babelrc: false, configFile: false, parserOpts: { plugins: ['typescript', 'jsx'] },
      generatorOpts: { jsescOption: { json: true, minimal: true } },
      plugins: [[linguiMacro, { stripMessageField: false }]],
    })?.code ?? ''
    for (const [text] of plain.matchAll(/(?<=\bmessage[:=]\s*\{?\s*)"(?:[^"\\]|\\.)*"/g)) found.add(JSON.parse(text) as string)
  }
  return read = [...found]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name)).flatMap((path) =>
    statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) && !/\.test\./.test(path) ? [path] : [])
}

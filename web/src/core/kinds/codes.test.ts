import { beforeEach, expect, test } from 'vitest'
import type { Field } from '@/api/contract'
import { setLocale } from '@/foundation/locale'
import { codeOf } from './codes'
import { readText, textOf } from './registry'

const field = (name: string, custom = false) => ({ name, custom, kind: 'text', label: name }) as Field
beforeEach(() => setLocale({ tag: 'en-GB' }))

test('what is kept as a code is read by its name, in the reader’s language', () => {
  expect(textOf(field('language'), 'de')).toBe('German')
  expect(textOf(field('employer.country'), 'NO')).toBe('Norway')
  expect(textOf(field('zone'), 'Europe/Berlin')).toBe('Berlin · Central European Time')
  expect(textOf(field('zone'), 'America/Argentina/Buenos_Aires')).toMatch(/^Buenos Aires/)
  setLocale({ tag: 'de' })
  expect(textOf(field('language'), 'de')).toBe('Deutsch')
})

test('what nobody knows, and fields of one’s own, stay as they are', () => {
  expect(textOf(field('zone'), 'Atlantis/Deep')).toBe('Atlantis/Deep')
  expect(textOf(field('language'), 'not a language')).toBe('not a language')
  expect(codeOf(field('language', true))).toBeNull()
})

test('a language copied by name is pasted as its code', () => {
  expect(readText(field('language'), 'german')).toBe('de')
  expect(readText(field('language'), 'de')).toBe('de')
})

import { expect, test } from 'vitest'
import { apart, around, asLink, atLines } from './marks'

test('what is chosen is set in signs, and comes out of them again', () => {
  const bold = around({ text: 'hot milk', from: 0, to: 3 }, '**')
  expect(bold).toEqual({ text: '**hot** milk', from: 2, to: 5 })
  expect(around(bold, '**').text).toBe('hot milk')
})

test('lines become a list, numbered ones count, and the list goes again', () => {
  const text = 'Empty\nRinse'
  const list = atLines({ text, from: 0, to: text.length }, '1. ')
  expect(list.text).toBe('1. Empty\n2. Rinse')
  expect(atLines({ text: list.text, from: 0, to: list.text.length }, '1. ').text).toBe(text)
  expect(atLines({ text, from: 8, to: 8 }, '- ').text).toBe('Empty\n- Rinse')
})

test('a link takes the chosen words along', () => {
  expect(asLink({ text: 'see here', from: 4, to: 8 }, 'article:7').text).toBe('see [here](article:7)')
})

test('a picture stands on lines of its own', () => {
  expect(apart({ text: 'One\nTwo', from: 3, to: 3 }, '![](attachment:1)').text).toBe('One\n\n![](attachment:1)\n\nTwo')
})

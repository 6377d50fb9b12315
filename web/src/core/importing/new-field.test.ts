import { expect, it } from 'vitest'
import { kindChoices, kindFor } from './new-field'

it.each([
  ['text', ['1.234,50 €', '', '89,00 €'], 'money'], ['number', ['GBP 12', '12.50 EUR'], 'money'], ['text', ['£1,200'], 'money'],
  ['text', ['5 %', '12,5 %'], 'percent'], ['number', ['12.5', '3'], 'number'], ['date', ['01.02.2019'], 'date'],
  ['text', ['Assam', 'A12'], 'text'], ['text', ['K-1001', '5 %'], 'text'], ['text', [], 'text'],
])('a new field for a column of %s such as %j is of the kind %s, which can be chosen', (content, samples, kind) => {
  expect(kindFor(content, samples)).toBe(kind)
  expect(kindChoices().map(({ value }) => value)).toContain(kind)
})

import { expect, test } from 'vitest'
import { addDays, formatDate, today } from '@/foundation/dates'
import { lateness, sayDue } from './due-words'

const inDays = (days: number) => addDays(today(), days)

test('a day that has passed says how late it is, and yesterday is yesterday', () => {
  expect(sayDue(inDays(-30))).toBe('30 days late')
  expect(sayDue(inDays(-2))).toBe('2 days late')
  expect(sayDue(inDays(-1))).toBe('yesterday')
})

test('a day near by is told by its distance, a far one by its date', () => {
  expect([0, 1, 13].map((days) => sayDue(inDays(days)))).toEqual(['today', 'tomorrow', 'in 13 days'])
  expect(sayDue(inDays(40))).toBe(formatDate(inDays(40)))
})

test('late is what lies before today', () => {
  expect([-1, 0, 1].map((days) => lateness(inDays(days)))).toEqual(['late', 'today', 'later'])
  expect(lateness(null)).toBe('later')
})

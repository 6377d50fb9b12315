import { beforeEach, describe, expect, it } from 'vitest'
import { setLocale } from '@/foundation/locale'
import { readDayWords } from './day-words'

// A Saturday.
const from = '2026-11-21'

describe('a due day in words', () => {
  beforeEach(() => setLocale({ tag: 'en-GB', zone: 'Europe/Oslo' }))

  it.each([
    ['today', '2026-11-21'], ['Tomorrow', '2026-11-22'], ['monday', '2026-11-23'], ['next Monday', '2026-11-23'], ['on fri', '2026-11-27'],
    ['saturday', '2026-11-28'], ['in 3 days', '2026-11-24'], ['in a week', '2026-11-28'], ['2 weeks', '2026-12-05'], ['2w', '2026-12-05'], ['next month', '2026-12-21'],
    ['in three months', '2027-02-21'], ['next year', '2027-11-21'], ['end of month', '2026-11-30'], ['end of the week', '2026-11-27'],
    ['12 May', '2027-05-12'], ['may 12th', '2027-05-12'], ['24 Dec', '2026-12-24'], ['1 Feb 2028', '2028-02-01'], ['+3', null], ['2026-12-01', '2026-12-01'], ['1/12/2026', '2026-12-01'],
  ])('%s', (words, day) => {
    if (day !== null) expect(readDayWords(words, from)).toBe(day)
    else expect(readDayWords(words, from)).not.toBeNull()
  })

  it.each(['', 'soon', 'monday week foo', '31 feb', '0 days', 'call her'])('does not guess at “%s”', (words) => {
    expect(readDayWords(words, from)).toBeNull()
  })

  it('keeps the last day of a shorter month', () => {
    expect(readDayWords('in a month', '2027-01-31')).toBe('2027-02-28')
    expect(readDayWords('next year', '2028-02-29')).toBe('2029-02-28')
  })

  it('also reads the language of the user', () => {
    setLocale({ tag: 'de-DE' })
    expect(readDayWords('morgen', from)).toBe('2026-11-22')
    expect(readDayWords('übermorgen', from)).toBe('2026-11-23')
    expect(readDayWords('nächsten Freitag', from)).toBe('2026-11-27')
    expect(readDayWords('12. Mai', from)).toBe('2027-05-12')
    expect(readDayWords('in zwei Wochen', from)).toBe('2026-12-05')
  })
})

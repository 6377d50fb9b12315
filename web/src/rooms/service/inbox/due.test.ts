import { beforeEach, describe, expect, it } from 'vitest'
import { setLocale } from '@/foundation/locale'
import { bandOf, between, daysFrom, layOut } from './bands'
import type { CaseRow } from './contract'
import { nextDue, sayDue, sayLength, urgencyOf } from './due'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const row = (id: string, more: Partial<CaseRow> = {}) => ({
  id, state: 'open', answer_due_at: null, solve_due_at: null, answered_at: null, near_at: null, ...more,
}) as CaseRow

beforeEach(() => setLocale({ language: 'en', tag: 'en', zone: 'Europe/Oslo' }))

describe('what is due next', () => {
  it('is the answer until it is given, then the solution', () => {
    const both = { answer_due_at: at(23), solve_due_at: at(300) }
    expect(nextDue(row('1', both))).toEqual({ at: NOW + 23 * 60_000, what: 'answer', near: null })
    expect(nextDue(row('1', { ...both, answered_at: at(-5) }))?.what).toBe('solve')
    expect(nextDue(row('1', { ...both, state: 'solved' }))).toBeNull()
  })
  it('is the solution where that comes first', () => expect(nextDue(row('1', { answer_due_at: at(60), solve_due_at: at(30) }))?.what).toBe('solve'))
  it('is told as one would say it', () => {
    const say = (minutes: number, what: 'answer' | 'solve') => sayDue({ at: NOW + minutes * 60_000, what, near: null }, NOW)
    expect(say(23, 'answer')).toBe('answer in 23 min')
    expect(say(180, 'solve')).toBe('solve in 3 hr')
    expect(say(24 * 60, 'solve')).toBe('solve tomorrow')
    expect(say(-12, 'solve')).toBe('12 min late')
    expect(say(-125, 'answer')).toBe('answer 2 hr late')
    expect(say(60 * 24 * 30, 'solve')).toBe('solve Dec 23')
  })
  it('is urgent before it is late', () => {
    const urgency = (minutes: number, warned: number | null) => urgencyOf({ at: NOW + minutes * 60_000, what: 'solve', near: warned === null ? null : NOW + warned * 60_000 }, NOW)
    expect(urgency(-1, null)).toBe('late')
    // Of four days the last one, of an hour the last quarter: as the promise warns.
    expect(urgency(24 * 60, -1)).toBe('near')
    expect(urgency(30, 15)).toBe('later')
    expect(urgency(30, null)).toBe('later')
  })
  it('is never told as nothing', () => expect(sayLength(1)).toBe('1 min'))
})

describe('the lines of the list', () => {
  const rows = [row('a', { solve_due_at: at(-5) }), row('b', { solve_due_at: at(30) }), row('c', { solve_due_at: at(300) }), row('d'), row('e', { state: 'customer' })]
  it('have a heading where another stretch of time begins', () => {
    expect(rows.map((each) => bandOf(each, daysFrom(NOW)))).toEqual(['late', 'soon', 'today', 'free', 'waiting'])
    const { lines, height } = layOut(rows, true, NOW)
    expect(lines.filter(({ kind }) => kind === 'band')).toHaveLength(5)
    expect(height).toBe(5 * 66 + 5 * 30)
  })
  it('are found by their place', () => {
    const { lines } = layOut(rows, false, NOW)
    expect(between(lines, 0, 66)).toEqual([0, 1])
    expect(between(lines, 100, 140)).toEqual([1, 3])
    expect(between([], 0, 500)).toEqual([0, 0])
  })
  it('are worked out for fifty thousand within a moment', () => {
    const many = Array.from({ length: 50_000 }, (_, place) => row(String(place), { solve_due_at: at(place) }))
    const began = performance.now()
    layOut(many, true, NOW)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

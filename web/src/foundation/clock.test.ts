import { afterEach, expect, test, vi } from 'vitest'
import { clockNow, learnClock } from './clock'
import { formatAgo, today } from './dates'

const SERVER = 'Mon, 23 Nov 2026 09:00:00 GMT'
const at = (moment: string) => { vi.useFakeTimers(); vi.setSystemTime(new Date(moment)) }

afterEach(() => { learnClock(new Date().toUTCString()); vi.useRealTimers() })

test('a clock that is wrong by an hour or a day is put right by the server’s', () => {
  at('2026-11-24T10:00:00Z')
  learnClock(SERVER)
  expect(new Date(clockNow()).toISOString()).toBe('2026-11-23T09:00:00.000Z')
  expect(today()).toBe('2026-11-23')
  expect(formatAgo('2026-11-23T08:00:00Z')).toBe('1 hour ago')
})

test('what an answer takes on its way is no difference', () => {
  at('2026-11-23T09:00:03Z')
  learnClock(SERVER)
  expect(clockNow()).toBe(Date.now())
  learnClock(null)
  expect(clockNow()).toBe(Date.now())
})

import { afterEach, expect, test, vi } from 'vitest'
import { api } from '@/api/client'
import { keepAsking } from './asking'

afterEach(() => { vi.useRealTimers() })

test('a page that is seen asks twice a second, however long nobody touches it', async () => {
  vi.useFakeTimers()
  const ask = vi.spyOn(api, 'get').mockResolvedValue(null)
  const stop = keepAsking({ from: '7', onNews: () => Promise.resolve(), schema: () => 1 })
  await vi.advanceTimersByTimeAsync(600_000)
  const before = ask.mock.calls.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(ask.mock.calls.length - before).toBeGreaterThanOrEqual(19)
  stop()
})

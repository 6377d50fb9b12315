import { afterEach, expect, test, vi } from 'vitest'
import { whenQuiet, whenStirring } from './quiet-moment'

afterEach(() => { vi.useRealTimers() })

test('what may be wanted next is fetched when somebody stirs, not before', async () => {
  vi.useFakeTimers()
  const fetched: string[] = []
  whenStirring(() => fetched.push('dragging'))
  whenQuiet(() => fetched.push('palette'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetched).toEqual([])

  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
  expect(fetched).toEqual(['dragging'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toEqual(['dragging', 'palette'])

  whenStirring(() => fetched.push('at once'))
  expect(fetched).toContain('at once')
})

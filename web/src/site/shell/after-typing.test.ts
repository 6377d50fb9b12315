import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterTyping, PAUSE, watchTyping } from './after-typing'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('waits for a pause in what is typed', () => {
  const stop = watchTyping()
  const run = vi.fn()
  fireEvent.keyDown(document.body, { key: 'B' })
  afterTyping(run)
  vi.advanceTimersByTime(PAUSE - 100)
  fireEvent.keyDown(document.body, { key: 'e' })
  vi.advanceTimersByTime(PAUSE - 100)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(run).toHaveBeenCalledOnce()
  stop()
})

it('begins at once where nobody types', () => {
  const run = vi.fn()
  vi.advanceTimersByTime(2 * PAUSE)
  afterTyping(run)
  expect(run).toHaveBeenCalledOnce()
})

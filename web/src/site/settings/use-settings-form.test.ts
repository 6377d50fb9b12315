import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useSettingsForm } from './use-settings-form'

const begin = (words: string) => renderHook(({ stored }) => useSettingsForm(stored), { initialProps: { stored: { words } } })

it('follows what somebody else stores while nothing is typed', () => {
  const { result, rerender } = begin('day')
  rerender({ stored: { words: 'night' } })
  expect(result.current.values).toEqual({ words: 'night' })
  expect(result.current.isChanged).toBe(false)
})

it('keeps what is typed, beside what stood there when it was begun, whatever is stored meanwhile', () => {
  const { result, rerender } = begin('day')
  act(() => result.current.setValues({ words: 'morning' }))
  rerender({ stored: { words: 'night' } })
  expect(result.current).toMatchObject({ values: { words: 'morning' }, shown: { words: 'day' }, isChanged: true })
})

it('has nothing to save once what was typed is stored', () => {
  const { result, rerender } = begin('day')
  act(() => result.current.setValues({ words: 'morning' }))
  rerender({ stored: { words: 'morning' } })
  expect(result.current.isChanged).toBe(false)
  act(() => result.current.adopt({ words: 'noon' }))
  rerender({ stored: { words: 'morning' } })
  expect(result.current.values).toEqual({ words: 'noon' })
})

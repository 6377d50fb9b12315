import { fireEvent, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useActions } from './actions'
import { capsOf, useKeyListener } from './keys'

function Screen({ onToday, onPalette }: { onToday: () => void; onPalette: () => void }) {
  useKeyListener()
  useActions([
    { id: 'today', label: 'Today', group: 'Go', keys: 'g t', run: onToday },
    { id: 'palette', label: 'Palette', group: 'Go', keys: 'mod+k', run: onPalette },
  ])
  return <input aria-label="box" />
}

it('runs what two keys one after the other mean, and never while somebody types', () => {
  const [onToday, onPalette] = [vi.fn(), vi.fn()]
  const { getByLabelText } = render(<Screen onToday={onToday} onPalette={onPalette} />)
  fireEvent.keyDown(document.body, { key: 'g' })
  fireEvent.keyDown(document.body, { key: 't' })
  expect(onToday).toHaveBeenCalledOnce()
  fireEvent.keyDown(getByLabelText('box'), { key: 'g' })
  fireEvent.keyDown(getByLabelText('box'), { key: 't' })
  expect(onToday).toHaveBeenCalledOnce()
  fireEvent.keyDown(getByLabelText('box'), { key: 'k', ctrlKey: true })
  expect(onPalette).toHaveBeenCalledOnce()
})

it('shows keys as they are printed', () => {
  expect(capsOf('mod+k')).toEqual([['Ctrl', 'K']])
  expect(capsOf('g t')).toEqual([['G'], ['T']])
})

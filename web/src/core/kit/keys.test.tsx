import { fireEvent, render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useActions } from './actions'
import { capsOf, pressOf, useKeyListener } from './keys'
import { typeAhead } from './type-ahead'

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

it('leaves a key to the box and to the dialog where it has its own meaning', () => {
  const onUndo = vi.fn()
  const Typing = () => { useKeyListener(); useActions([{ id: 'undo', label: 'Undo', group: 'Do', keys: 'mod+z', yields: true, run: onUndo }]); return <input aria-label="box" /> }
  const { getByLabelText } = render(<Typing />)
  fireEvent.keyDown(getByLabelText('box'), { key: 'z', ctrlKey: true })
  expect(onUndo).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(onUndo).toHaveBeenCalledOnce()
})

it.each(['radio', 'checkbox'])('hears keys beside a %s, which takes no letters but keeps the arrows for itself', (type) => {
  const [onUndo, onEnter] = [vi.fn(), vi.fn()]
  const Choosing = () => {
    useKeyListener()
    useActions([
      { id: 'undo', label: 'Undo', group: 'Do', keys: 'mod+z', yields: true, run: onUndo },
      { id: 'enter', label: 'Go into the list', group: 'Do', keys: 'arrowdown', run: onEnter },
    ])
    return <input type={type} aria-label="choice" />
  }
  const choice = render(<Choosing />).getByLabelText('choice')
  fireEvent.keyDown(choice, { key: 'z', ctrlKey: true })
  expect(onUndo).toHaveBeenCalledOnce()
  fireEvent.keyDown(choice, { key: 'ArrowDown' })
  expect(onEnter).toHaveBeenCalledTimes(type === 'radio' ? 0 : 1)
})

it('shows keys as they are printed', () => {
  expect(capsOf('mod+k')).toEqual([['Ctrl', 'K']])
  expect(capsOf('g t')).toEqual([['G'], ['T']])
})

it('hears the same keys on a keyboard of another script', () => {
  const [onToday, onPalette] = [vi.fn(), vi.fn()]
  render(<Screen onToday={onToday} onPalette={onPalette} />)
  fireEvent.keyDown(document.body, { key: 'ل', code: 'KeyG' })
  fireEvent.keyDown(document.body, { key: 'ف', code: 'KeyT' })
  expect(onToday).toHaveBeenCalledOnce()
  fireEvent.keyDown(document.body, { key: 'л', code: 'KeyK', ctrlKey: true })
  expect(onPalette).toHaveBeenCalledOnce()
})

it('hears signs that a keyboard has elsewhere', () => {
  const press = (key: string, more: KeyboardEventInit = {}) => pressOf(new KeyboardEvent('keydown', { key, ...more }))
  expect(press('[', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe('[')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('؟', { shiftKey: true, code: 'Slash' })).toBe('?')
  expect(press('ö', { code: 'Semicolon' })).toBe('ö')
})

it('gives the keys back to who leaves before the box is there', () => {
  const onToday = vi.fn()
  render(<Screen onToday={onToday} onPalette={vi.fn()} />)
  typeAhead()
  for (const key of ['Escape', 'g', 't']) fireEvent.keyDown(document.body, { key })
  expect(onToday).toHaveBeenCalledOnce()
})

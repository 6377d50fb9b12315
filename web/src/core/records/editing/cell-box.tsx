import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Field } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import { useDraft } from '@/core/kit/drafts'
import { useHeldLists } from '@/core/live/holding'
import { TheirChange } from '@/core/live/their-change'
import { readText, writeOf } from '@/core/kinds/registry'
import { cellDraftName, type CellDraft } from './cell-drafts'
import classes from './cell-box.module.css'

interface Props {
  type: string
  id: string
  line: number
  field: Field
  value: unknown
  /** The letter with which typing began; it replaces what was there. */
  typed: string | null
  onSave: (value: unknown, next: 'down' | 'right' | 'left' | undefined, seen: unknown) => void
  onCancel: () => void
}

const LARGE = ['long_text', 'rich_text', 'address', 'link', 'links', 'user', 'file', 'picture', 'instant', 'tags', 'choices']

/** A cell while it is edited: Enter keeps, Escape leaves, Tab goes on, a click elsewhere keeps. What is typed survives a reload. */
export function CellBox({ type, id, line, field, value: stored, typed, onSave, onCancel }: Props) {
  const [first] = useState(() => (typed === null ? stored : startOf(field, typed) ?? stored))
  const [draft, keep, forget] = useDraft<CellDraft>(cellDraftName(type, id, field.name), { id, field: field.name, line, value: first, seen: stored })
  const { value, seen } = draft
  const setValue = (next: unknown) => keep({ ...draft, line, value: next })
  const [isBegun] = useState(typed === null && JSON.stringify(value ?? null) !== JSON.stringify(stored ?? null))
  const box = useRef<HTMLDivElement>(null)
  const save = (next: unknown, move?: 'down' | 'right' | 'left') => {
    setValue(next)
    onSave(next, move, seen)
  }
  const latest = useRef({ value, save })
  useEffect(() => { latest.current = { value, save } })
  useHeldLists()
  const isTheirs = JSON.stringify(writeOf(field, stored ?? null)) !== JSON.stringify(writeOf(field, seen ?? null))
  useEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement>('input, textarea')
    input?.focus()
    if (typed !== null) setValue(value)
    if (typed === null && !isBegun) input?.select?.()
    // Boxes for e-mail addresses refuse to be told where the caret is; there it stands at the end by itself.
    else if (input && input.type !== 'email') input.setSelectionRange(input.value.length, input.value.length)
    // Only when the cell opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    const click = (event: PointerEvent) => {
      const target = event.target as HTMLElement
      // Lists and calendars of an editor stand outside the page's own root.
      const isElsewhere = !box.current?.contains(target) && !!document.getElementById('root')?.contains(target)
      if (isElsewhere) latest.current.save(latest.current.value)
    }
    document.addEventListener('pointerdown', click, true)
    return () => document.removeEventListener('pointerdown', click, true)
  }, [])
  useLayoutEffect(() => {
    const grid = box.current?.closest('[role="grid"]')
    if (!box.current || !grid) return
    const [own, room] = [box.current.getBoundingClientRect(), grid.getBoundingClientRect()]
    // At the far edge it grows inwards.
    if (own.right > room.right && own.left - (own.right - room.right) > room.left) box.current.dataset.inwards = 'true'
  }, [])
  const isLarge = LARGE.includes(field.kind)
  return (
    <div
      ref={box} className={`${classes.box} ${isLarge ? classes.large : ''}`}
      onKeyDown={(event) => {
        if (event.key === 'Tab') { event.preventDefault(); save(value, event.shiftKey ? 'left' : 'right') }
        event.stopPropagation()
      }}
      onCopy={(event) => event.stopPropagation()} onPaste={(event) => event.stopPropagation()}
    >
      <FieldEditor
        field={field} value={value ?? null} variant="cell" autoFocus
        onChange={setValue} onCommit={(next) => save(next, 'down')} onCancel={() => { forget(); onCancel() }}
      />
      {isTheirs && <TheirChange field={field} value={stored} />}
    </div>
  )
}

/** What a first letter means for a field: itself for words, a digit for numbers, nothing for lists. */
function startOf(field: Field, typed: string): unknown {
  const isWords = ['text', 'long_text', 'email', 'phone', 'url'].includes(field.kind)
  if (isWords) return typed
  return ['number', 'percent', 'money'].includes(field.kind) ? readText(field, typed) : undefined
}

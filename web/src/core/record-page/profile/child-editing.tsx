import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { ChildSet, RecordView, TypeDescription } from '@/api/contract'
import { Problem } from '@/api/problem'
import { useDraft } from '@/core/kit/drafts'
import { KeyCaps } from '@/core/kit/key-caps'
import { newRow, type ChildRow } from '@/core/writing/child-rows'
import { rowsBaseOf, saveRows, type Base } from '../saving'
import type { SetLook } from '../specials'
import { ChildRowEditor } from './child-row-editor'
import { dropEmpty, markPrimary } from './child-rows'
import { rowsDraftOf } from './draft-name'
import classes from './profile.module.css'

/** The rows as they are typed, and as they stood when typing began. */
interface RowsDraft { rows: ChildRow[]; base: Base }

interface Props { description: TypeDescription; record: RecordView; set: ChildSet; Editor?: SetLook['Editor']; isAdding: boolean; onLeave: () => void }

/** All rows of one set, edited as one save: add, change, remove, and say which is the primary one. */
export function ChildEditing({ description, record, set, Editor, isAdding, onLeave }: Props) {
  const start = (): ChildRow[] => {
    const rows = record.children[set.name] ?? []
    return isAdding || !rows.length ? [...rows, newRow(set)] : rows
  }
  const [draft, keepDraft, forget] = useDraft<RowsDraft>(rowsDraftOf(description.type, record, set.name), { rows: start(), base: rowsBaseOf(record, set.name) })
  const { rows } = draft
  const setRows = (next: ChildRow[]) => keepDraft({ ...draft, rows: next })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const leave = () => { forget(); onLeave() }
  const change = (at: number, row: ChildRow) => setRows(markPrimary(set, rows.map((each, place) => place === at ? row : each), at))
  const add = () => {
    setRows([...rows, newRow(set)])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-row]:last-of-type input')?.focus())
  }
  const save = async () => {
    setBusy(true)
    try {
      await saveRows(description, record, set.name, dropEmpty(set, rows), draft.base)
      leave()
    } catch (error) {
      if (error instanceof Problem) setErrors(error.byField())
    } finally {
      setBusy(false)
    }
  }
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); void save() }
    if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); leave() }
  }
  const last = rows.length - 1
  return (
    <div ref={list} className={classes.childEditing} onKeyDown={listen}>
      {Editor ? <Editor set={set} rows={rows} onChange={setRows} errors={errors} /> : rows.map((row, at) => (
        <ChildRowEditor
          key={row.id ?? `new${at}`} set={set} row={row} at={at} errors={errors} autoFocus={at === (isAdding ? last : 0)}
          onChange={(next) => change(at, next)} onRemove={() => setRows(rows.filter((_, place) => place !== at))}
        />
      ))}
      <div className={classes.editFoot}>
        <Button size="compact-xs" variant="filled" loading={isBusy} onClick={() => void save()} rightSection={<KeyCaps keys="mod+enter" />}>{t`Save`}</Button>
        <Button size="compact-xs" onClick={add}>{t`Add another`}</Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={leave}>{t`Leave it`}</Button>
      </div>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useRef, useState, type FocusEvent } from 'react'
import type { Field, RecordView } from '@/api/contract'
import { Problem } from '@/api/problem'
import { FieldEditor } from '@/core/kinds/fields'
import { writeOf } from '@/core/kinds/registry'
import { TheirChange } from '@/core/live/their-change'
import { useDraft } from '@/core/kit/drafts'
import { baseOf, saveField, type Base } from '../saving'
import { draftOf } from './draft-name'
import classes from './profile.module.css'

/** What is typed, and what stood there when typing began. */
interface FieldDraft { value: unknown; base: Base }

interface Props { type: string; record: RecordView; field: Field; isFresh: boolean; onLeave: () => void }

// Their Enter begins a new line, or there is more than one thing to fill.
const LONG = ['rich_text', 'long_text', 'address', 'tags', 'links', 'choices', 'money', 'instant', 'picture', 'file']

/** Edits one field where it stands: Enter and leaving it save, Escape leaves it as it was. */
export function FieldEditing({ type, record, field, onLeave }: Props) {
  const [draft, keepDraft, forget] = useDraft<FieldDraft>(draftOf(type, record, field), { value: record[field.name] ?? null, base: baseOf(record, field) })
  const [error, setError] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const isDone = useRef(false)
  const isLong = LONG.includes(field.kind)
  const isTheirs = JSON.stringify(baseOf(record, field).value) !== JSON.stringify(draft.base.value)
  const leave = () => { isDone.current = true; forget(); onLeave() }
  const commit = (value: unknown = draft.value) => {
    if (isDone.current) return
    const isSame = JSON.stringify(writeOf(field, value)) === JSON.stringify(draft.base.value)
    if (isSame) return leave()
    isDone.current = true
    onLeaveSaved(value)
  }
  const onLeaveSaved = (value: unknown) => {
    saveField(type, record, field, value, draft.base).then(() => { forget(); onLeave() }, (problem: unknown) => {
      isDone.current = false
      setError(problem instanceof Problem ? problem.byField()[field.name] ?? problem.message : t`This could not be saved. Try again.`)
    })
  }
  const blur = (event: FocusEvent) => {
    const next = event.relatedTarget as HTMLElement | null
    // Pop-up calendars and lists stand elsewhere in the page, but belong here.
    const isInside = box.current?.contains(next) || next?.closest('[data-portal]')
    if (next && !isInside) commit()
  }
  return (
    <div ref={box} className={classes.editing} onBlur={blur}>
      <FieldEditor
        field={field} value={draft.value} variant={isLong ? 'form' : 'cell'} autoFocus error={error}
        onChange={(next) => { setError(undefined); keepDraft({ ...draft, value: next }) }} onCommit={commit} onCancel={leave}
      />
      {isTheirs && <TheirChange field={field} value={record[field.name]} onTake={leave} />}
      {isLong && (
        <div className={classes.editFoot}>
          <Button size="compact-xs" variant="filled" onClick={() => commit()}>{t`Save`}</Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={leave}>{t`Leave it`}</Button>
        </div>
      )}
    </div>
  )
}

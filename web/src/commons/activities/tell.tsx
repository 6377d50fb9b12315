import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { Field } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { formatDate, today } from '@/foundation/dates'
import { ChoiceChip, labelOf } from '@/core/kinds/choice'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { Icon } from '@/core/kit/icon'
import type { EntryShape, ShapeProps } from '@/core/journal/entry-shapes'
import { noteActions } from './pin-note'

function useFields(type: string): Field[] { return useQuery(describeQuery(type)).data?.fields ?? [] }

function Fact({ fields, entry, name, icon }: { fields: Field[]; entry: ShapeProps['entry']; name: string; icon?: string }) {
  const field = fields.find((each) => each.name === name)
  const value = entry.shows?.[name]
  if (!field || isMissing(value)) return null
  if (name === 'direction') return <span>{labelOf(String(value), field)}</span>
  if (field.kind === 'choice') return <ChoiceChip value={String(value)} field={field} />
  return <span style={{ display: 'inline-flex', gap: 4, alignItems: 'center' }}>{icon && <Icon name={icon} size={14} color="var(--ink-3)" />}<FieldDisplay field={field} value={value} oneLine /></span>
}

function CallFacts({ entry }: ShapeProps) {
  const fields = useFields('calls')
  return (
    <>
      <Fact fields={fields} entry={entry} name="direction" />
      <Fact fields={fields} entry={entry} name="outcome" />
      <Fact fields={fields} entry={entry} name="duration" icon="clock" />
    </>
  )
}

function VisitFacts({ entry }: ShapeProps) {
  const fields = useFields('visits')
  return (
    <>
      <Fact fields={fields} entry={entry} name="place" icon="map-pin" />
      <Fact fields={fields} entry={entry} name="outcome" />
      <Fact fields={fields} entry={entry} name="duration" icon="clock" />
    </>
  )
}

function TaskFacts({ entry }: ShapeProps) {
  const fields = useFields('tasks')
  const due = entry.shows?.due_on as string | null | undefined
  const isLate = !!due && !entry.shows?.done_at && due < today()
  return (
    <>
      {due && <span style={{ color: isLate ? 'var(--late)' : undefined }}>{t`due ${formatDate(due)}`}</span>}
      <Fact fields={fields} entry={entry} name="repeats" icon="repeat" />
    </>
  )
}

/** How the story tells notes, calls, visits and tasks. */
export const shapes: EntryShape[] = [
  { type: 'notes', textField: 'text', actions: noteActions },
  { type: 'calls', textField: 'summary', Facts: CallFacts, icon: ({ shows }) => shows?.direction === 'in' ? 'phone-incoming' : 'phone-outgoing' },
  { type: 'visits', textField: 'summary', Facts: VisitFacts },
  { type: 'tasks', Facts: TaskFacts, icon: ({ event, shows }) => event === 'task.done' || shows?.done_at ? 'circle-check' : undefined },
]

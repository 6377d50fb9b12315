import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import type { ChildSet, RecordView, TypeDescription } from '@/api/contract'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import type { RowProps, SetLook } from '../specials'
import classes from './profile.module.css'

const ChildEditing = lazyPart(() => import('./child-editing').then((module) => module.ChildEditing))

interface Props {
  description: TypeDescription
  record: RecordView
  set: ChildSet
  look?: SetLook
  mayEdit: boolean
  isEditing: boolean
  /** Begin with a new row. */
  isAdding: boolean
  onEdit: (wish: 'edit' | 'add' | null) => void
}

/** Rows that belong to the record, read in a glance and edited all at once. */
export function ChildSection({ description, record, set, look = {}, mayEdit, isEditing, isAdding, onEdit }: Props) {
  const rows = record.children[set.name] ?? []
  const tools = mayEdit && !isEditing && (
    <span className={classes.tools}>
      <ActionIcon size={22} aria-label={t`Add ${set.label_one}`} onClick={() => onEdit('add')}><Icon name="plus" size={14} /></ActionIcon>
      {rows.length > 0 && <ActionIcon size={22} aria-label={t`Edit ${set.label}`} onClick={() => onEdit('edit')}><Icon name="pencil" size={14} /></ActionIcon>}
    </span>
  )
  const Row = look.Row ?? PlainRow
  return (
    <section className={classes.set} aria-label={set.label} data-inline={look.isInline}>
      {(!look.isInline || isEditing) && <h2 className={classes.heading}><span>{set.label}</span>{!look.isInline && tools}</h2>}
      {isEditing
        ? <ChildEditing description={description} record={record} set={set} Editor={look.Editor} isAdding={isAdding} onLeave={() => onEdit(null)} />
        : look.Body ? <look.Body record={record} set={set} /> : (
          <div className={look.isInline ? classes.inline : classes.rows}>
            {rows.map((row) => <Row key={String(row.id)} row={row} record={record} set={set} />)}
            {look.isInline && tools}
          </div>
        )}
    </section>
  )
}

/** A row as a line of its values, the first one stronger. */
function PlainRow({ row, set }: RowProps) {
  const filled = set.fields.filter((field) => !isMissing(row[field.name]) && field.kind !== 'yes_no')
  const marks = set.fields.filter(({ kind, name }) => kind === 'yes_no' && row[name] === true)
  return (
    <div className={classes.plain}>
      {filled.map((field, at) => <span key={field.name} className={at ? 'quiet' : undefined}><FieldDisplay field={field} value={row[field.name]} oneLine /></span>)}
      {marks.map(({ name, label }) => <span key={name} className={classes.mark}>{label}</span>)}
    </div>
  )
}

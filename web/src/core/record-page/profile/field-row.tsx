import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useState, type MouseEvent } from 'react'
import type { Field, RecordView } from '@/api/contract'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { iconOf, isEditable, textOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { readDraft } from '@/foundation/drafts'
import { FieldHistoryButton } from '../earlier/field-history'
import { draftOf } from './draft-name'
import classes from './profile.module.css'

const FieldEditing = lazyPart(() => import('./field-editing').then((module) => module.FieldEditing))

interface Props {
  type: string
  record: RecordView
  field: Field
  isReadOnly: boolean
  /** Opened from "add …". */
  isFresh?: boolean
  onLeave?: () => void
  /** Its value alone: the place says what it is. */
  isBare?: boolean
}

const WIDE = ['rich_text', 'long_text', 'links', 'address']

/** A field's name and value; a click, or the pencil, edits it where it stands. */
export function FieldRow({ type, record, field, isReadOnly, isFresh = false, onLeave, isBare = false }: Props) {
  const mayEdit = !isReadOnly && record.rights.change && !record.trashed_at && isEditable(field)
  const [isEditing, setEditing] = useState(() => mayEdit && (isFresh || readDraft(draftOf(type, record, field)) !== null))
  const value = record[field.name]
  const leave = () => { setEditing(false); onLeave?.() }
  const open = (event: MouseEvent) => {
    const hasOwnClick = (event.target as HTMLElement).closest('a, button, input')
    if (mayEdit && !hasOwnClick && !getSelection()?.toString()) setEditing(true)
  }
  return (
    <div className={classes.row} data-wide={WIDE.includes(field.kind)} data-editing={isEditing}>
      <dt className={isBare ? classes.unseen : classes.label} title={field.help || undefined}><Icon name={iconOf(field)} size={14} color="var(--ink-3)" />{field.label}</dt>
      <dd className={classes.value} onClick={isEditing ? undefined : open} data-editable={mayEdit}>
        {isEditing ? <FieldEditing type={type} record={record} field={field} isFresh={isFresh} onLeave={leave} /> : (
          <>
            <span className={classes.shown}>{isMissing(value) ? <span className={classes.nothing}>{isBare ? field.label : '–'}</span> : <FieldDisplay field={field} value={value} />}</span>
            <span className={classes.tools}>
              {!isMissing(value) && ['email', 'phone', 'url', 'text'].includes(field.kind) && <CopyButton text={textOf(field, value)} label={field.label} />}
              {!isReadOnly && <FieldHistoryButton type={type} record={record} field={field} />}
              {mayEdit && <ActionIcon size={22} aria-label={t`Edit ${field.label}`} onClick={() => setEditing(true)}><Icon name="pencil" size={14} /></ActionIcon>}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

/** Copies a value; the tick says that it is done. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isDone, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), 1500)
  }
  return (
    <ActionIcon size={22} aria-label={isDone ? t`Copied` : t`Copy ${label}`} onClick={() => void copy()}>
      <Icon name={isDone ? 'check' : 'copy'} size={14} color={isDone ? 'var(--won)' : undefined} />
    </ActionIcon>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import type { ChildSet, Field } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import { isEditable } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import type { ChildRow } from '@/core/writing/child-rows'
import { withGuess } from '@/core/writing/row-guesses'
import classes from './profile.module.css'

interface Props {
  set: ChildSet
  row: ChildRow
  at: number
  errors: Record<string, string>
  autoFocus: boolean
  onChange: (row: ChildRow) => void
  onRemove: () => void
}

/** One row with its fields beside each other as far as there is room; yes/no fields are marks to switch. */
export function ChildRowEditor({ set, row, at, errors, autoFocus, onChange, onRemove }: Props) {
  const fields = set.fields.filter(isEditable)
  const marks = fields.filter(({ kind }) => kind === 'yes_no')
  const values = fields.filter(({ kind }) => kind !== 'yes_no')
  const first = values.find(({ kind }) => kind !== 'choice') ?? values[0]
  const errorOf = (field: Field) => errors[`children.${set.name}.${at}.${field.name}`]
  return (
    <div className={classes.childRow} data-row role="group" aria-label={`${set.label_one} ${at + 1}`}>
      <div className={classes.childFields}>
        {values.map((field) => (
          <label key={field.name} className={classes.childField} data-kind={field.kind}>
            <span className={classes.childLabel}>{field.label}</span>
            <FieldEditor field={{ ...field, help: '' }} value={row[field.name] ?? null} error={errorOf(field)} autoFocus={autoFocus && field === first} onChange={(value) => onChange(withGuess(set.name, row, { ...row, [field.name]: value }))} />
          </label>
        ))}
      </div>
      <div className={classes.childMarks}>
        {marks.map((field) => (
          <Tooltip key={field.name} label={field.label}>
            <ActionIcon size={26} aria-label={field.label} aria-pressed={!!row[field.name]} className={classes.star} onClick={() => onChange({ ...row, [field.name]: !row[field.name] })}>
              <Icon name={row[field.name] ? 'star-filled' : 'star'} size={15} />
            </ActionIcon>
          </Tooltip>
        ))}
        <ActionIcon size={26} aria-label={t`Remove ${set.label_one} ${at + 1}`} onClick={onRemove}><Icon name="x" size={15} /></ActionIcon>
      </div>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import type { ChildSet } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import { isEditable, writeOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { inside } from '@/foundation/locale'
import classes from './child-rows.module.css'
import { withGuess } from './row-guesses'

/** A row inside a record, as the API reads it; new ones have no id yet. */
export type ChildRow = Record<string, unknown> & { id?: string }

interface Props {
  set: ChildSet
  rows: ChildRow[]
  onChange: (rows: ChildRow[]) => void
  /** Messages by `<row>.<field>`. */
  errors?: Record<string, string>
}

/** Rows edited inside their parent: contact points, addresses, dates. Saved with it in one go. */
export function ChildRowsEditor({ set, rows, onChange, errors = {} }: Props) {
  const fields = set.fields.filter(isEditable)
  const change = (at: number, name: string, value: unknown) => onChange(rows.map((row, each) => each === at ? withGuess(set.name, row, { ...row, [name]: value }) : row))
  return (
    <div className={classes.rows} role="group" aria-label={set.label}>
      {rows.map((row, at) => (
        <div key={row.id ?? at} className={classes.row}>
          <div className={classes.fields}>
            {fields.map((field) => (
              <label key={field.name} className={classes.field} data-kind={field.kind}>
                <span className={classes.label}>{field.label}</span>
                <FieldEditor field={field} value={row[field.name] ?? null} error={errors[`${at}.${field.name}`]} onChange={(value) => change(at, field.name, value)} />
              </label>
            ))}
          </div>
          <ActionIcon aria-label={t`Remove this ${set.label_one}`} onClick={() => onChange(rows.filter((_, each) => each !== at))}><Icon name="x" size={14} /></ActionIcon>
        </div>
      ))}
      <Button variant="subtle" color="gray" className={classes.add} leftSection={<Icon name="plus" size={14} />} onClick={() => onChange([...rows, newRow(set)])}>
        {t`Add ${inside(set.label_one)}`}
      </Button>
    </div>
  )
}

/** A new row with its defaults. */
export function newRow(set: ChildSet): ChildRow {
  return Object.fromEntries(set.fields.filter(({ default: value }) => value !== null && value !== undefined).map((field) => [field.name, field.default]))
}

/** Child rows as a POST or PATCH wants them. */
export function writeRows(set: ChildSet, rows: ChildRow[]): ChildRow[] {
  const fields = set.fields.filter(isEditable)
  return rows.map((row) => ({
    ...(row.id ? { id: row.id } : {}),
    ...Object.fromEntries(fields.filter(({ name }) => name in row).map((field) => [field.name, writeOf(field, row[field.name])])),
  }))
}

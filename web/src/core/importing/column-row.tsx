import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import type { Kind } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { ImportColumn, NewField, Target } from './contract'
import classes from './importing.module.css'
import { kindChoices, kindFor } from './new-field'
import { targetOptions } from './target-options'

export interface Place { target: string | null; new_field: NewField | null }

const NEW = '+new'
const SHOWN = 3
/** Above this the machine need not explain itself. */
const SURE = 0.9

/** One column of the file: its name, its first values, and the place it goes to. */
export function ColumnRow({ column, targets, onPlace }: { column: ImportColumn; targets: Target[]; onPlace: (place: Place) => void }) {
  const values = column.samples.filter((sample) => sample.trim()).slice(0, SHOWN)
  const chosen = column.new_field ? NEW : column.target
  const choose = (value: string | null) => onPlace(value === NEW
    ? { target: null, new_field: { label: column.name, kind: kindFor(column.content, column.samples) } }
    : { target: value, new_field: null })
  const data = [...targetOptions(targets, column.target), { group: t`No place fits`, items: [{ value: NEW, label: t`New field “${column.new_field?.label ?? column.name}”` }] }]
  return (
    <div className={classes.column} data-homeless={!chosen || undefined}>
      <div className={classes.columnFile}>
        <span className={`${classes.columnName} one-line`} dir="auto" title={column.name}>{column.name}</span>
        {values.length === 0 ? <span className={classes.sample}>{t`empty`}</span> : values.map((value, at) => <span key={at} className={`${classes.sample} one-line`} dir="auto" title={value}>{value}</span>)}
      </div>
      <Icon name="arrow-right" size={16} color="var(--ink-3)" className={classes.arrow} />
      <div className={classes.columnPlace}>
        <Select aria-label={t`Where “${column.name}” goes`} data={data} value={chosen} searchable clearable placeholder={t`left out`} nothingFoundMessage={t`No such place`} onChange={choose} maxDropdownHeight={340} />
        {column.new_field
          ? <Select aria-label={t`Kind of the new field`} data={kindChoices()} value={column.new_field.kind} allowDeselect={false} mt={4}
              onChange={(kind) => kind && onPlace({ target: null, new_field: { label: column.new_field!.label, kind: kind as Kind } })} />
          : column.why && (!chosen || column.confidence < SURE) && <span className={classes.why}>{column.why}</span>}
      </div>
    </div>
  )
}

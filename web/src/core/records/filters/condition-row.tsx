import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import type { Field, Operator } from '@/api/contract'
import { findField } from '@/api/describe'
import { FilterValueEditor } from '@/core/kinds/fields'
import { sayOperator } from '@/core/kinds/operators'
import { FieldButton } from './field-button'
import { newCondition, withOperator, type Condition } from './tree'
import classes from './filters.module.css'

interface Props { fields: Field[]; condition: Condition; onChange: (condition: Condition) => void }

/** "In the next 0 days", as people say it. */
const TODAY = 'today'

/** One condition: which field, how it is compared, with what. */
export function ConditionRow({ fields, condition, onChange }: Props) {
  const field = findField(fields, condition.field)
  if (!field) return <span className={classes.gone}>{t`The field “${condition.field}” is not there any more. Remove this condition.`}</span>
  const isToday = condition.op === 'in_next_days' && condition.value === 0
  const operators = [
    ...(field.operators.includes('in_next_days') ? [{ value: TODAY, label: t`is today` }] : []),
    ...field.operators.map((op) => ({ value: op as string, label: wordsFor(op, field) })),
  ]
  return (
    <div className={classes.condition}>
      <FieldButton fields={fields} path={condition.field} onPick={(path, next) => onChange(newCondition(path, next))} />
      <Select
        size="sm" w={142} aria-label={t`How ${field.label} is compared`} value={isToday ? TODAY : condition.op} allowDeselect={false} comboboxProps={{ withinPortal: false }}
        data={operators}
        onChange={(op) => op && onChange(op === TODAY ? { field: condition.field, op: 'in_next_days', value: 0 } : withOperator(isToday ? { ...condition, value: 7 } : condition, op as Operator, field))}
      />
      {!isToday && (
        <div className={classes.value} data-value>
          <FilterValueEditor field={field} operator={condition.op} value={condition.value ?? null} onChange={(value) => onChange({ ...condition, value })} />
        </div>
      )}
    </div>
  )
}

function wordsFor(op: Operator, field: Field): string {
  const holdsOne = ['choice', 'link', 'user'].includes(field.kind)
  return op === 'has_any' && holdsOne ? t`is any of` : sayOperator(op, field.kind)
}

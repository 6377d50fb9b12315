import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Field, Instant, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { formatMoment } from '@/foundation/dates'
import { locale } from '@/foundation/locale'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import { clockNow } from '@/foundation/clock'

interface Props { field: Field; /** Null means now, at the moment of saving. */ value: string | null; onChange: (value: string | null) => void }

/** When it happened: now unless said otherwise. */
export function WhenBox({ field, value, onChange }: Props) {
  if (value === null) {
    return (
      <Button variant="subtle" color="gray" leftSection={<Icon name="clock" size={14} />} aria-label={t`${field.label}: just now. Change it`} onClick={() => onChange(new Date(clockNow()).toISOString())}>
        {t`Just now`}
      </Button>
    )
  }
  const asInstant = { ...field, kind: 'instant', required: false } as Field
  return (
    <div style={{ width: 190 }} title={formatMoment(value)}>
      <FieldEditor field={asInstant} variant="cell" value={{ at: value, zone: locale().zone }} onChange={(next) => onChange((next as Instant | null)?.at ?? null)} />
    </div>
  )
}

/** A moment as the type's own field wants it. */
export function momentValue(description: TypeDescription, name: string, at: string | null): unknown {
  const moment = at ?? new Date().toISOString()
  return findField(description.fields, name)?.kind === 'instant' ? { at: moment, zone: locale().zone } : moment
}

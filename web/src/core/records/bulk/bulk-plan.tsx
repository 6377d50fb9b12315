import { t } from '@lingui/core/macro'
import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { BulkResult, Field, TypeDescription } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { textOf } from '@/core/kinds/registry'
import { AfterAMoment } from '@/core/kit/waiting'
import { isMany, sayRecords, type BulkAction, type ManyMode } from './bulk'
import { Refusals } from './refusals'

interface Props {
  description: TypeDescription
  action: BulkAction
  field: Field | null
  mode: ManyMode
  value: unknown
  plan: UseQueryResult<BulkResult>
}

/** What would happen, as the server itself worked it out. */
export function BulkPlan({ description, action, field, mode, value, plan }: Props) {
  if (plan.error) return <Text size="sm" c="var(--late)" role="alert">{plan.error.message}</Text>
  if (!plan.data) return <AfterAMoment><Text size="sm" c="dimmed">{t`Working out what would happen …`}</Text></AfterAMoment>
  const { count, refused } = plan.data
  return (
    <div role="status">
      <Text size="sm" mb={refused.length ? 'xs' : 0}>{sayPlan(action, sayRecords(description, count), field, mode, value)}</Text>
      {refused.length > 0 && <>
        <Text size="sm" mb={4}>{t`${sayRecords(description, refused.length)} will be left as they are:`}</Text>
        <Refusals refused={refused} type={description.type} />
      </>}
    </div>
  )
}

function sayPlan(action: BulkAction, records: string, field: Field | null, mode: ManyMode, value: unknown): string {
  if (action === 'trash') return t`Puts ${records} in the trash, from where they can be taken out again.`
  if (action === 'restore') return t`Takes ${records} out of the trash.`
  if (action === 'purge') return t`Removes ${records} for good. The history keeps what was there; nothing else can bring it back.`
  const label = field?.label ?? ''
  if (isMissing(value)) return t`Empties ${label} of ${records}.`
  const words = textOf(field!, value)
  if (isMany(field!) && mode === 'add') return t`Adds ${words} to ${label} of ${records}; what is there stays.`
  if (isMany(field!) && mode === 'remove') return t`Takes ${words} away from ${label} of ${records}.`
  return t`Sets ${label} of ${records} to ${words}.`
}

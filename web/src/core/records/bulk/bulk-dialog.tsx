import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkResult, Field, TypeDescription } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { writeOf } from '@/core/kinds/registry'
import { announceProblem } from '@/core/kit/notices'
import { isMany, reportBulk, runBulk, sayRecords, type BulkAction, type ManyMode } from './bulk'
import { BulkPlan } from './bulk-plan'
import { BulkValue } from './bulk-value'
import { Refusals } from './refusals'

interface Props {
  description: TypeDescription
  action: BulkAction
  /** The field that the bar's button named, if it named one. */
  start: Field | null
  fields: Field[]
  select: Record<string, unknown>
  onClose: () => void
  onDone: () => void
}

/** Says exactly what a bulk action will do, does it, and reports what was refused and why. */
export function BulkDialog({ description, action, start, fields, select, onClose, onDone }: Props) {
  const [field, setField] = useState(start)
  const [mode, setMode] = useState<ManyMode>('add')
  const [value, setValue] = useState<unknown>(null)
  const [isEmptied, setEmptied] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<BulkResult | null>(null)
  const values = field ? { [field.name]: valueFor(field, value, mode) } : undefined
  const isReady = action !== 'change' || (!!field && (isEmptied || !isMissing(value)))
  const wish = { type: description.type, select, action, values: action === 'change' ? values : undefined }
  const plan = useQuery({
    queryKey: ['records', description.type, 'bulk', wish], enabled: isReady && !done, staleTime: 0, gcTime: 0, retry: false,
    queryFn: () => runBulk(wish, true), placeholderData: (before) => before,
  })
  const run = async () => {
    setBusy(true)
    try {
      const result = await runBulk(wish, false)
      reportBulk(description, action, result)
      onDone()
      if (result.refused.length) setDone(result)
      else onClose()
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const count = plan.data?.count ?? 0
  return (
    <Modal opened onClose={onClose} title={titleOf(action)} size="md">
      {done ? (
        <Stack>
          <span>{t`${sayRecords(description, done.count)} done. These were left as they are:`}</span>
          <Refusals refused={done.refused} type={description.type} />
          <Group justify="flex-end"><Button variant="filled" onClick={onClose}>{t`Close`}</Button></Group>
        </Stack>
      ) : (
        <Stack>
          {action === 'change' && <BulkValue fields={fields} field={field} mode={mode} value={value} isEmptied={isEmptied}
            onField={(next) => { setField(next); setValue(null); setEmptied(false) }} onMode={(next) => { setMode(next); setEmptied(false) }} onValue={setValue} onEmptied={setEmptied} />}
          {isReady && <BulkPlan description={description} action={action} field={field} mode={mode} value={value} plan={plan} />}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t`Cancel`}</Button>
            <Button variant="filled" color={action === 'purge' ? 'red' : undefined} disabled={!isReady || !plan.data || plan.isFetching || count === 0} loading={isBusy} onClick={run} data-autofocus={action !== 'change' || undefined}>
              {buttonOf(action, sayRecords(description, count))}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

function valueFor(field: Field, value: unknown, mode: ManyMode): unknown {
  const written = writeOf(field, value)
  return isMany(field) && mode !== 'set' ? { [mode]: written ?? [] } : written
}

function titleOf(action: BulkAction): string {
  if (action === 'trash') return t`Put in the trash`
  if (action === 'restore') return t`Take out of the trash`
  return action === 'purge' ? t`Remove for good` : t`Change many at once`
}

function buttonOf(action: BulkAction, records: string): string {
  if (action === 'trash') return t`Put ${records} in the trash`
  if (action === 'restore') return t`Take out ${records}`
  return action === 'purge' ? t`Remove ${records} for good` : t`Change ${records}`
}

import { t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import type { BulkDeedProps } from '@/core/records/bulk/bulk-deeds'
import { reportBulk, sayRecords } from '@/core/records/bulk/bulk'
import { Refusals } from '@/core/records/bulk/refusals'
import { startingWish, writeMany, type Wish } from './consents'
import { WishForm } from './wish-form'

/** Writes the same consent down for everybody who is selected, and says before for how many. */
export function ManyDialog({ description, select, onClose, onDone }: BulkDeedProps) {
  const [wish, setWish] = useState<Wish>(startingWish('given'))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isReady = !!wish.purpose && wish.channels.length > 0 && !!wish.source
  const plan = useQuery({
    queryKey: ['records', 'consents', 'many', description.type, select, wish], enabled: isReady, staleTime: 0, gcTime: 0, retry: false,
    queryFn: () => writeMany(description.type, select, wish, true),
  })
  const failed = plan.error instanceof Problem ? plan.error : problem
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      reportBulk(description, 'change', await writeMany(description.type, select, wish, false))
      onDone()
      onClose()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`This could not be saved. Try again.` }))
      setBusy(false)
    }
  }
  const count = plan.data?.count ?? 0
  return (
    <Modal opened onClose={onClose} size="lg" title={t`Write a consent down for many`}>
      <form onSubmit={(event) => void save(event)} noValidate>
        {failed && !failed.errors.length && <Alert color="red" mb="sm">{failed.message}</Alert>}
        <WishForm wish={wish} errors={failed?.byField() ?? {}} onChange={(next) => { setWish(next); setProblem(null) }} />
        {!!plan.data?.refused.length && <><p className="quiet">{t`These are left as they are:`}</p><Refusals refused={plan.data.refused} type={description.type} /></>}
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={!isReady || !plan.data || plan.isFetching || count === 0}>{t`Write it down for ${sayRecords(description, count)}`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

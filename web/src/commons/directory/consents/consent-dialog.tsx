import { t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { RecordView } from '@/api/contract'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { announce } from '@/core/kit/notices'
import { startingWish, writeConsent, type Wish } from './consents'
import { WishForm } from './wish-form'

interface Props { record: RecordView; start?: Wish; onClose: () => void }

/** Writes down what somebody agreed to, or no longer does; a line of the ledger is never changed afterwards. */
export function ConsentDialog({ record, start, onClose }: Props) {
  const [wish, setWish] = useState<Wish>(start ?? startingWish('given'))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await writeConsent(String(record.id), wish)
      await refreshRecords()
      announce({ text: wish.deed === 'given' ? t`The consent is written down.` : t`The withdrawal is written down. They are not written to any more.` })
      onClose()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`This could not be saved. Try again.` }))
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t`Consent of ${record.title}`}>
      <form onSubmit={(event) => void save(event)} noValidate>
        {problem && !problem.errors.length && <Alert color="red" mb="sm">{problem.message}</Alert>}
        <WishForm wish={wish} errors={problem?.byField() ?? {}} onChange={setWish} />
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={!wish.purpose || !wish.channels.length || !wish.source}>{t`Write it down`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

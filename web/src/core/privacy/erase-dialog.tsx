import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView, TypeDescription } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { Failure } from '@/core/kit/failure'
import { announce, announceProblem } from '@/core/kit/notices'
import { WaitingRows } from '@/core/kit/waiting'
import { ErasurePlan } from './erasure-plan'
import { eraseSubject, previewQuery } from './privacy'

interface Props { description: TypeDescription; record: RecordView; onClose: () => void; onGone: () => void }

/** Shows what an erasure would do, and asks for the name before it does it: nothing brings it back. */
export function EraseDialog({ description, record, onClose, onGone }: Props) {
  const { data, error } = useQuery(previewQuery(description.type, String(record.id)))
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isSame = !!data && name.trim() === data.title.trim()
  const erase = async () => {
    setBusy(true)
    try {
      const { data: receipt } = await eraseSubject(description.type, String(record.id), { confirm: name, reason })
      onClose()
      onGone()
      // Whatever this browser still holds of them goes as well.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'describe' })
      announce({ text: t`Erased. What remains is called “${receipt.pseudonym}”.` })
    } catch (problem) {
      announceProblem(problem)
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t`Erase all that tells of ${record.title}?`}>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : (
        <form onSubmit={(event) => { event.preventDefault(); if (isSame) void erase() }}>
          <ErasurePlan plan={data} />
          <Text size="sm" mt="md" fw={500}>{t`Nothing brings it back: no undo, no separating, no backup that is restored.`}</Text>
          <TextInput mt="sm" label={t`Why, and who asked for it`} value={reason} maxLength={255} onChange={(event) => setReason(event.currentTarget.value)} />
          <TextInput mt="sm" label={t`To go on, type the name: ${data.title}`} value={name} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
          <Group justify="flex-end" mt="lg">
            <Button onClick={onClose} data-autofocus>{t`Leave it as it is`}</Button>
            <Button type="submit" variant="filled" color="red" disabled={!isSame} loading={isBusy}>{t`Erase for good`}</Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}

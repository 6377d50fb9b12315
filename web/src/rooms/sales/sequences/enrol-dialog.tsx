import { plural, t } from '@lingui/core/macro'
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import type { BulkDeedProps } from '@/core/records/bulk/bulk-deeds'

interface Enrolled { count: number; left: { id: string; title: string; why: string }[] }
const sequencesQuery = { queryKey: ['records', 'sequences', 'all'], queryFn: () => api.get<Rows>('/sequences', { columns: 'name', sort: 'name', limit: 200 }) }

/** Takes all selected into a sequence, and says who was left out and why. */
export function EnrolDialog({ description, select, onClose, onDone }: BulkDeedProps) {
  const { data } = useQuery(sequencesQuery)
  const [sequence, setSequence] = useState<string | null>(null)
  const [left, setLeft] = useState<Enrolled['left'] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const enrol = async () => {
    setBusy(true)
    try {
      const { data: done } = await api.post<Enrolled>(`/sequences/${sequence}/enrol`, { type: description.type, select })
      announce({ text: done.count === 0 ? t`Nobody was taken in.` : plural(done.count, { one: 'One was taken in.', other: '# were taken in.' }) })
      await refreshRecords()
      if (done.left.length) setLeft(done.left)
      else onDone()
      if (!done.left.length) onClose()
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Take into a sequence`}>
      {left ? <LeftOut left={left} onClose={() => { onDone(); onClose() }} /> : (
        <Stack gap="md">
          <Select label={t`Sequence`} data={(data?.rows ?? []).map(({ id, title }) => ({ value: String(id), label: title }))} value={sequence} searchable data-autofocus nothingFoundMessage={t`No sequence is called so.`} onChange={setSequence} />
          <Text size="sm" c="var(--ink-2)">{t`Each due step becomes a task for you. It pauses by itself for whoever answers.`}</Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t`Cancel`}</Button>
            <Button variant="filled" disabled={!sequence} loading={isBusy} onClick={() => void enrol()}>{t`Take them in`}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

function LeftOut({ left, onClose }: { left: Enrolled['left']; onClose: () => void }) {
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>{t`These were left out:`}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 260, overflowY: 'auto' }}>{left.map(({ id, title, why }) => <li key={id}><bdi>{title}</bdi>: {why}</li>)}</ul>
      <Group justify="flex-end"><Button onClick={onClose}>{t`Close`}</Button></Group>
    </Stack>
  )
}

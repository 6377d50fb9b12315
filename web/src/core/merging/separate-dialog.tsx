import { t } from '@lingui/core/macro'
import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView, TypeDescription } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { Empty } from '@/core/kit/empty'
import { announce, announceProblem } from '@/core/kit/notices'
import { WaitingRows } from '@/core/kit/waiting'
import { mergesQuery, separateRecords, type MergeView, type Side } from './merging'
import classes from './merging.module.css'

interface Props { description: TypeDescription; record: RecordView; onClose: () => void }

/** What was merged into a record, and the way to separate it again. */
export function SeparateDialog({ description, record, onClose }: Props) {
  const { data } = useQuery(mergesQuery(description.type, String(record.id)))
  return (
    <Modal opened onClose={onClose} size="lg" title={t`What became part of ${record.title}`}>
      {!data ? <WaitingRows count={3} /> : !data.merges.length ? <Empty small icon="arrow-merge" title={t`Nothing was merged into this.`} /> : (
        <Stack>{data.merges.map((merge) => <OneMerge key={merge.entry} description={description} record={record} merge={merge} onClose={onClose} />)}</Stack>
      )}
    </Modal>
  )
}

function OneMerge({ description, record, merge, onClose }: Props & { merge: MergeView }) {
  const [all, setAll] = useState<Side>('this')
  const [sides, setSides] = useState<Record<string, Side>>({})
  const [isBusy, setBusy] = useState(false)
  const choices = [{ value: 'this', label: record.title }, { value: 'other', label: merge.other.title }]
  const separate = async () => {
    setBusy(true)
    try {
      const { data } = await separateRecords(description.type, String(record.id), merge.entry, { new: all, sides })
      onClose()
      await refreshRecords()
      const left = data.conflicts.length
      announce({ text: data.job ? t`Separating them; you can watch it under Jobs.` : left ? t`${merge.other.title} is by itself again. What was sent elsewhere since stays there (${left}).` : t`${merge.other.title} is by itself again.` })
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  return (
    <section className={classes.merge} aria-label={merge.other.title}>
      <Group justify="space-between">
        <strong>{merge.other.title}</strong>
        <Button loading={isBusy} disabled={!record.rights.change || !record.rights.delete} onClick={() => void separate()}>{t`Separate again`}</Button>
      </Group>
      {merge.since.length > 0 && <>
        <Text size="sm" mt="sm" mb={6}>{t`What came since goes to:`}</Text>
        <SegmentedControl size="xs" value={all} onChange={(value) => { setAll(value as Side); setSides({}) }} data={choices} aria-label={t`What came since goes to:`} />
        <ul className={classes.since}>
          {merge.since.map((entry) => (
            <li key={entry.id}>
              <span>{entry.sentence}</span>
              <SegmentedControl size="xs" value={sides[entry.id] ?? all} onChange={(value) => setSides({ ...sides, [entry.id]: value as Side })} data={choices} aria-label={t`Where “${entry.sentence}” goes`} />
            </li>
          ))}
        </ul>
      </>}
    </section>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { useDraft } from '@/core/kit/drafts'
import type { Handled } from './contract'
import { handleCases } from './inbox-queries'
import { Left } from './left'

interface Props { ids: readonly string[]; title?: string; onClose: () => void; onDone: () => void }

/** Asks how it was solved; says exactly how many were, and which were left as they are. */
export function SolveDialog({ ids, title, onClose, onDone }: Props) {
  const [how, keep, forget] = useDraft(`solve:cases:${ids.length === 1 ? ids[0] : 'many'}`, '')
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Handled | null>(null)
  const solve = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { data } = await handleCases({ deed: 'solve', resolution: how.trim() }, ids)
      if (data.count) {
        forget()
        announce({ text: title && data.count === 1 ? t`${title} is solved.` : plural(data.count, { one: '# case solved.', other: '# cases solved.' }), entries: data.entries.map(String) })
        void refreshRecords()
        onDone()
      }
      if (data.refused.length) setDone(data)
      else onClose()
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  if (done) return <Modal opened onClose={onClose} title={t`Left as they are`}><Left refused={done.refused} /><Group justify="flex-end" mt="md"><Button variant="filled" onClick={onClose}>{t`Close`}</Button></Group></Modal>
  return (
    <Modal opened onClose={onClose} title={title ? t`Solve: ${title}` : plural(ids.length, { one: 'Solve # case', other: 'Solve # cases' })}>
      <form onSubmit={solve} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void solve(event) }}>
        <Stack gap="sm">
          <Textarea label={t`How was it solved?`} autosize minRows={3} maxRows={12} data-autofocus value={how} onChange={(event) => keep(event.currentTarget.value)} />
          <Text size="sm" c="dimmed">{t`The customer is told nothing by this; to tell her, answer and solve in one.`}</Text>
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={!how.trim() && ids.length === 1}>{t`Solve`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

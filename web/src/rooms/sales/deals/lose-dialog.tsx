import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import type { RecordView, Row } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { lostReasonsQuery } from './lost-reasons'

const OTHER = '\u0000other'

/** Why it was lost: one of the company's reasons, or said in own words. */
export function LoseDialog({ deal, onClose }: { deal: Pick<Row, 'id' | 'title'>; onClose: () => void }) {
  const { data } = useQuery(lostReasonsQuery)
  const reasons = data?.map(({ title }) => title) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isTyping = chosen === OTHER || (!!data && reasons.length === 0)
  const lose = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { data: lost, entry } = await api.post<RecordView>(`/deals/${deal.id}/verbs/lose`, { reason: isTyping ? typed.trim() : chosen })
      queryClient.setQueryData(keys.record('deals', String(deal.id)), lost)
      announce({ text: t`Lost: ${deal.title}`, entry })
      onClose()
      await refreshRecords()
    } catch (problem) {
      const said = problem instanceof Problem ? problem.byField().reason : undefined
      if (said) setError(said)
      else announceProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Why was ${deal.title} lost?`}>
      <form onSubmit={lose} noValidate>
        <Stack gap="sm">
          {reasons.length > 0 && (
            <Radio.Group value={chosen} onChange={setChosen} error={!isTyping && error} aria-label={t`Why it was lost`}>
              <Stack gap={8}>
                {reasons.map((reason, at) => <Radio key={reason} value={reason} label={reason} data-autofocus={at === 0 || undefined} />)}
                <Radio value={OTHER} label={t`Something else`} />
              </Stack>
            </Radio.Group>
          )}
          {isTyping && <TextInput aria-label={t`In your own words`} placeholder={t`In your own words`} value={typed} error={error} maxLength={120} autoFocus onChange={(event) => setTyped(event.currentTarget.value)} />}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>{t`It is lost`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { RecordView, TypeDescription } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { questionQuery } from './clocks'
import classes from './cases.module.css'

/** What the customer said of how it went; before that, the link by which she is asked. */
export function HowItWent({ record, description }: { record: RecordView; description: TypeDescription }) {
  const id = String(record.id)
  const client = useQueryClient()
  const field = description.fields.find(({ name }) => name === 'satisfaction')
  const isDone = record.state === 'solved' || record.state === 'closed'
  const mayAsk = !!field && isDone && record.rights.change && !record.trashed_at
  const { data: question } = useQuery({ ...questionQuery(id), enabled: mayAsk })
  const rated = field?.choices?.find(({ value }) => value === record.satisfaction)
  const copy = async () => {
    try {
      const link = question?.link ?? (await api.post<{ link: string | null }>(`/cases/${id}/question`)).data.link
      await navigator.clipboard.writeText(link ?? '')
      void client.invalidateQueries({ queryKey: questionQuery(id).queryKey })
      announce({ text: t`The link is copied. Whoever has it can tell how it went.` })
    } catch (error) {
      announceProblem(error)
    }
  }
  if (!rated && !mayAsk) return null
  return (
    <div className={classes.went}>
      <Icon name="star" size={15} />
      {rated
        ? <><span className="quiet">{t`The customer says`}</span><Chip color={rated.color}>{rated.label}</Chip>{!!record.satisfaction_said && <q className={classes.quoted} dir="auto">{String(record.satisfaction_said)}</q>}</>
        : <><span className="quiet">{question?.asked_at ? t`Asked how it went` : t`Nobody has asked how it went`}</span><Button size="compact-xs" onClick={() => void copy()}>{question?.link ? t`Copy the link` : t`Ask by a link`}</Button></>}
    </div>
  )
}

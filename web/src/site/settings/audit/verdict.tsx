import { plural, t } from '@lingui/core/macro'
import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/api/client'
import { jobQuery } from '@/api/jobs'
import { queryClient } from '@/api/queries'
import { JobProgress } from '@/core/jobs/job-progress'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { formatMoment } from '@/foundation/dates'
import { formatCount } from '@/foundation/numbers'
import { verdictQuery } from './audit-query'

const askAgain = () => queryClient.invalidateQueries({ queryKey: verdictQuery.queryKey })

/** When the journal was last looked through, what was found, and the button that has it done now. */
export function Verdict() {
  const { data } = useQuery(verdictQuery)
  const { data: job } = useQuery({ ...jobQuery(data?.job ?? ''), enabled: !!data?.job })
  const state = job?.state
  useEffect(() => { if (state === 'done' || state === 'failed' || state === 'cancelled') void askAgain() }, [state])
  if (!data) return null
  const verify = () => { api.post('/audit/verify').then(askAgain, announceProblem) }
  const isFine = data.wrong.length === 0
  return (
    <Alert mb="md" maw={900} color={!data.at ? 'gray' : isFine ? 'green' : 'red'} icon={<Icon name={!data.at ? 'info-circle' : isFine ? 'circle-check' : 'alert-triangle'} size={16} />} role="status">
      <p style={{ margin: 0 }}>{sayVerdict(data.at, data.wrong.length, data.rows)}</p>
      {!isFine && <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>{data.wrong.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {job && data.job ? <JobProgress job={job} /> : <Button mt="xs" leftSection={<Icon name="shield" size={14} />} disabled={!!data.job} onClick={verify}>{t`Look through it now`}</Button>}
    </Alert>
  )
}

function sayVerdict(at: string | null, wrong: number, rows: number): string {
  if (!at) return t`The journal is sealed as it is written, so that whoever changes it behind its back is found. It has not been looked through yet.`
  const looked = t`Looked through on ${formatMoment(at)}: ${formatCount(rows)} rows.`
  return `${looked} ${wrong ? t`${plural(wrong, { one: '# thing is', other: '# things are' })} not as sealed:` : t`Nothing was changed, removed or added behind its back.`}`
}

import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { formatDate, today } from '@/foundation/dates'
import { aboutQuery, shownQuery } from './articles'
import classes from './articles.module.css'
import { ReadersView } from './readers-view'

/** Whether readers see it, what they said, and the text as they read it. */
export function ArticleSummary({ record, isReadOnly }: SpecialProps) {
  const id = String(record.id)
  const { data: about } = useQuery(aboutQuery(id))
  const { data: html = '' } = useQuery(shownQuery(String(record.body ?? '')))
  const navigate = useNavigate()
  const mayWrite = !isReadOnly && record.rights.change && !record.trashed_at
  const write = () => void navigate({ to: '/articles/$id/write', params: { id } })
  useActions(mayWrite ? [{ id: 'article:write', label: t`Write`, group: t`This page`, icon: 'pencil', keys: 'e', run: write }] : [])
  const [helped, unhelped, reads, solved] = ['helped', 'unhelped', 'reads', 'solved'].map((name) => Number(record[name] ?? 0))
  const review = record.review_on as string | null
  return (
    <div className={classes.summary}>
      <ul className={classes.signs}>
        {about?.address && <li><Icon name="world" size={15} /><a href={about.address} target="_blank" rel="noreferrer">{t`On the help site`}</a></li>}
        {record.live_number != null && <li><Icon name="history" size={15} />{t`Version ${Number(record.live_number)}`}</li>}
        {reads > 0 && <li><Icon name="eye" size={15} />{plural(reads, { one: 'Read once', other: 'Read # times' })}</li>}
        {helped + unhelped > 0 && <li><Icon name="message" size={15} />{t`Helped ${helped} of ${helped + unhelped}`}</li>}
        {solved > 0 && <li><Icon name="circle-check" size={15} />{plural(solved, { one: 'Solved a case', other: 'Solved # cases' })}</li>}
        {review && review <= today() && <li data-late><Icon name="clock" size={15} />{t`Was to be looked at again on ${formatDate(review)}`}</li>}
      </ul>
      {mayWrite && <div><Button variant="filled" leftSection={<Icon name="pencil" size={15} />} onClick={write}>{t`Write`}</Button></div>}
      {html
        ? <ReadersView title={record.title} summary={String(record.summary ?? '')} html={html} language={String(record.language ?? 'en')} isWhole />
        : <p className="quiet">{t`Nothing is written yet.`}</p>}
    </div>
  )
}

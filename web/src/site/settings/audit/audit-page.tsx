import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Empty } from '@/core/kit/empty'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { mention } from '@/core/journal/sentence'
import classes from '@/core/lately/lately.module.css'
import { sayWay } from '@/core/lately/ways'
import { formatMoment } from '@/foundation/dates'
import { AuditFilters } from './audit-filters'
import { auditQuery, readAuditAsk, type AuditAsk, type AuditEntry } from './audit-query'
import { Verdict } from './verdict'

/** Who came in, what was taken out, who changed what: the journal as evidence. */
export function AuditPage() {
  const ask = readAuditAsk(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (next: AuditAsk) => void navigate({ to: '/settings/audit', search: next as never, replace: true })
  const query = useInfiniteQuery(auditQuery(ask))
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Page title={t`Audit`} hint={t`Who came in or tried to, what was taken out, who changed rights, and everything else that ever happened.`}>
      <Verdict />
      <AuditFilters ask={ask} onAsk={change} />
      {query.isPending ? <WaitingRows />
        : query.isError && !entries.length ? <Failure error={query.error} retry={() => void query.refetch()} />
          : entries.length ? <ul className={classes.rows} style={{ maxWidth: 900 }}>{entries.map((entry) => <AuditRow key={entry.id} entry={entry} />)}</ul>
            : <Empty icon="filter" title={t`Nothing that was written down fits`} action={<Button onClick={() => change({})}>{t`Show everything`}</Button>} />}
      {query.hasNextPage && <div className={classes.further}><Button mt="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t`Show earlier`}</Button></div>}
    </Page>
  )
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { by, at, about, address, browser, agent } = entry
  const aside = [formatMoment(at), entry.via !== 'system' && sayWay(entry.via), address, browser].filter(Boolean).join(' · ')
  return (
    <li className={classes.row}>
      {by ? <Face name={by.title} picture={by.picture} size={28} /> : <span className={classes.system}><Icon name="shield" size={15} /></span>}
      <div className={classes.words}>
        <span className={classes.sentence}>{entry.sentence}</span>
        <span className={classes.more} title={agent ?? undefined}>{aside}{about?.id && <>{' · '}{mention(about, about.title || `#${about.id}`)}</>}</span>
        {about && !about.id && entry.ids.length > 0 && <Many type={about.type!} ids={entry.ids} />}
      </div>
    </li>
  )
}

const MOST_NAMED = 20

/** The records of a list that was read, by their numbers. */
function Many({ type, ids }: { type: string; ids: number[] }) {
  const more = ids.length - MOST_NAMED
  return (
    <span className={classes.more}>
      {ids.slice(0, MOST_NAMED).map((id, index) => <span key={id}>{index > 0 && ', '}{mention({ type, id: String(id), title: `#${id}` }, `#${id}`)}</span>)}
      {more > 0 && ` ${t`and ${more} more`}`}
    </span>
  )
}

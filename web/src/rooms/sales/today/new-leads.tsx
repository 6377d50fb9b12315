import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { FirstFew } from '@/commons/today/first-few'
import { Section } from '@/commons/today/section'
import { Face } from '@/core/kit/face'
import { RecordLink } from '@/core/kit/record-link'
import { formatAgo } from '@/foundation/dates'
import { dayQuery } from './day-query'
import classes from './sales-today.module.css'

/** Leads of this seller that nobody has worked on yet. */
export function NewLeads() {
  const { data } = useQuery(dayQuery)
  if (!data || data.counts.leads === 0) return null
  return (
    <Section title={t`New leads`} count={data.counts.leads}>
      <FirstFew items={data.leads}>{(lead) => (
        <li key={lead.id} className={classes.deal}>
          {lead.party && <Face name={lead.party.title} picture={lead.party.picture} size={28} square={lead.party.type === 'organisations'} />}
          <div className={classes.words}>
            <RecordLink type="leads" id={String(lead.id)} className={`one-line ${classes.name}`} dir="auto">{lead.title}</RecordLink>
            <span className={`one-line ${classes.more}`} dir="auto">{[lead.party?.title, lead.source].filter(Boolean).join(' · ')}</span>
          </div>
          {lead.created_at && <span className={classes.ago}>{formatAgo(lead.created_at)}</span>}
        </li>
      )}</FirstFew>
    </Section>
  )
}

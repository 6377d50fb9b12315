import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { Link, Rows } from '@/api/contract'
import { AboutParty } from '@/commons/activities/page/about-party'
import { TasksCard } from '@/commons/activities/page/tasks-card'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { openCreate } from '@/core/writing/open-create'
import panels from '@/core/record-page/related/related.module.css'
import { EnrolmentsPanel } from '../sequences/enrolments-panel'
import { DoublesOf } from './doubles-of'

const otherLeadsQuery = (party: string, id: string) => ({
  queryKey: ['records', 'leads', 'of', party],
  queryFn: () => api.get<Rows>('/leads', { filter: { field: 'party', op: 'is', value: party }, columns: 'interest,state', limit: 20 }),
  select: ({ rows }: Rows) => rows.filter((row) => String(row.id) !== id),
})

/** Beside a lead: whom it is about and how to reach them, who they may be already, what is next, what else they asked for. */
export function LeadParty({ record, isReadOnly }: SpecialProps) {
  const party = record.party as Link | null
  const { data: others = [] } = useQuery({ ...otherLeadsQuery(String(party?.id), String(record.id)), enabled: !!party })
  if (!party) return null
  return (
    <>
      <AboutParty party={party} />
      <DoublesOf party={party} />
      <TasksCard label={t`What is next`} party={party} isReadOnly={isReadOnly} onAdd={isReadOnly ? undefined : () => openCreate({ type: 'tasks', values: { party } })} />
      <EnrolmentsPanel party={party} isReadOnly={isReadOnly} />
      {others.length > 0 && (
        <PanelCard label={t`Also asked for`} icon="flag">
          <ul className={panels.list}>{others.map((row) => <li key={row.id} className={panels.row}><Anchor to="/$type/$id" params={{ type: 'leads', id: String(row.id) }} className={panels.rowTitle} dir="auto">{row.title}</Anchor></li>)}</ul>
        </PanelCard>
      )}
    </>
  )
}

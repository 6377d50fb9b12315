import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Link } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { PartySubtitle } from '@/commons/directory/profile/party-subtitle'
import { PartySummary } from '@/commons/directory/profile/party-summary'
import { PointRow, RoleRow } from '@/commons/directory/profile/party-rows'
import { Failure } from '@/core/kit/failure'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { WaitingRows } from '@/core/kit/waiting'
import { LastEntries } from './last-entries'
import { glanceQuery, openCaseQuery } from './inbox-queries'
import { UnderWay } from './under-way'
import type { Glance } from './contract'
import classes from './beside.module.css'

/** The customer's whole story beside the case: who she is, what every department has under way with her, what happened last. */
export function BesidePane({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: open } = useQuery(openCaseQuery(id))
  const party = open?.case.party ?? null
  return (
    <>
      <ActionIcon className={classes.close} aria-label={t`Close`} onClick={onClose}><Icon name="x" /></ActionIcon>
      {party && <Story key={party.id} party={party} caseId={id} />}
    </>
  )
}

function Story({ party, caseId }: { party: Link; caseId: string }) {
  const { data, error, refetch } = useQuery(glanceQuery(party.type, party.id))
  if (error && !data) return <Failure small error={error} retry={() => void refetch()} />
  return (
    <div className={classes.story}>
      <RecordLink type={party.type} id={party.id} className={classes.who}>
        <Face name={party.title} picture={party.picture} size={44} square={party.type === 'organisations'} />
        <span className={classes.name} dir="auto">{party.title}</span>
      </RecordLink>
      {data ? <Known glance={data} caseId={caseId} /> : <WaitingRows count={6} />}
    </div>
  )
}

function Known({ glance: { party, under_way: underWay, entries }, caseId }: { glance: Glance; caseId: string }) {
  const { data: description } = useQuery(describeQuery(party.type))
  if (!description) return null
  const set = (name: string) => description.children.find((each) => each.name === name)
  const [roles, points] = [set('roles'), set('contact_points')]
  const parts = { record: party, description, isReadOnly: true }
  return (
    <>
      <PartySubtitle {...parts} />
      {roles && (party.children.roles ?? []).length > 0 && <div className={classes.roles}>{party.children.roles.map((row) => <RoleRow key={row.id} row={row} record={party} set={roles} />)}</div>}
      <PartySummary {...parts} />
      {points && (party.children.contact_points ?? []).length > 0 && <section className={classes.points} aria-label={points.label}>{party.children.contact_points.map((row) => <PointRow key={row.id} row={row} record={party} set={points} />)}</section>}
      {underWay.map((part) => <UnderWay key={part.type} part={part} party={party} without={part.type === 'cases' ? caseId : ''} />)}
      <LastEntries entries={entries} />
    </>
  )
}

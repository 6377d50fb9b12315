import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import classes from '../settings.module.css'
import { AssignmentLogRows } from './assignment-log'
import { AwayDialog } from './away-dialog'
import { RuleDialog } from './rule-dialog'
import { RuleRow } from './rule-row'
import { rulesQuery, type Member, type Rule } from './rules'

/** Who gets new leads: rules from the top, and what they did. */
export function AssignmentPage() {
  const { data, error } = useQuery(rulesQuery)
  const [edited, setEdited] = useState<Rule | 'new' | null>(null)
  const [away, setAway] = useState<Member | null>(null)
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => setEdited('new')}>{t`New rule`}</Button>
  return (
    <Page title={t`Who gets new leads`} hint={t`The first rule that fits decides, however a lead came. Whoever is named as the owner stays it.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : data.length === 0
        ? <Empty icon="arrows-split" title={t`No rules yet`}>{t`A new lead stays with whoever writes it down; one from a web form waits in the queue. A rule hands them out: in turn, by territory, or to whoever has the fewest.`}</Empty>
        : <ol className={classes.rows}>{data.map((rule, at) => <li key={rule.id}><RuleRow rule={rule} at={at} count={data.length} onEdit={() => setEdited(rule)} onAway={setAway} /></li>)}</ol>}
      <section className={classes.section}>
        <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{t`What the rules did`}</h2></div>
        <AssignmentLogRows />
      </section>
      {edited && <RuleDialog rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {away && <AwayDialog member={away} onClose={() => setAway(null)} />}
    </Page>
  )
}

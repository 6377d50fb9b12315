import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/api/session'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { formatLongDay, hourNow, today } from '@/foundation/dates'
import { joinNames } from '@/foundation/names'
import { Changed } from './changed'
import type { TodayView } from './contract'
import { Celebrations } from './celebrations'
import { Due } from './due'
import { FirstSteps } from './first-steps'
import { greet } from './rhythm'
import { Quiet } from './quiet'
import { sectionsOf } from './sections'
import { todayQuery } from './today-query'
import classes from './today.module.css'

/** The first screen after signing in: what is due, whose day it is, who has gone quiet, what changed meanwhile. */
export function TodayPage() {
  const me = useMe()
  const { data, error, refetch } = useQuery(todayQuery)
  return (
    <Page title={t`Today`} heading={greet(me.name, hourNow())} hint={<>{formatLongDay(today())}{data && <> · {summary(data)}</>}</>}>
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <WaitingRows /> : isEmptyHouse(data) ? <FirstSteps /> : (
        <div className={classes.columns}>
          <div className={classes.column}>
            <Due tasks={data.due} count={data.counts.due} />
            {sectionsOf('first').map(({ slug, Section }) => <Section key={slug} />)}
            <Changed since={data.changed.since} entries={data.changed.entries} />
          </div>
          <div className={classes.column}>
            {sectionsOf('second').map(({ slug, Section }) => <Section key={slug} />)}
            <Celebrations celebrations={data.celebrations} />
            <Quiet quiet={data.quiet} count={data.counts.quiet} />
          </div>
        </div>
      )}
    </Page>
  )
}

/** Nothing to do, nobody to think of, nothing ever changed. */
function isEmptyHouse({ due, celebrations, quiet, changed }: TodayView): boolean {
  return due.length + celebrations.length + quiet.length + changed.entries.length === 0
}

function summary({ due, celebrations, counts }: TodayView): string {
  // Of very many only the first are here: how many of them are late nobody has counted.
  const late = due.length < counts.due ? 0 : due.filter((task) => task.due_on && task.due_on < today()).length
  const parts = [
    counts.due > 0 && plural(counts.due, { one: '# thing to do', other: '# things to do' }),
    late > 0 && plural(late, { one: '# of them late', other: '# of them late' }),
    celebrations.length > 0 && plural(celebrations.length, { one: '# day to remember this week', other: '# days to remember this week' }),
    counts.quiet > 0 && plural(counts.quiet, { one: '# person gone quiet', other: '# people gone quiet' }),
  ].filter((part): part is string => !!part)
  return parts.length ? joinNames(parts) : t`nothing is waiting for you`
}

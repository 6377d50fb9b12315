import { useQuery } from '@tanstack/react-query'
import { Failure } from '@/core/kit/failure'
import { lazyPart } from '@/core/kit/lazy-part'
import { WaitingRows } from '@/core/kit/waiting'
import { CaseHead } from './case-head'
import { CaseTalk } from './case-talk'
import { Composer } from './composer'
import { openCaseQuery } from './inbox-queries'
import type { InboxControl } from './use-inbox'
import classes from './case-pane.module.css'

const SolveDialog = lazyPart(() => import('./solve-dialog').then((module) => module.SolveDialog))

interface Props { id: string; inbox: InboxControl; flipBeside: () => void }

/** A case: what is asked, what was said, and where one answers. */
export function CasePane({ id, inbox, flipBeside }: Props) {
  const { data, error, refetch } = useQuery(openCaseQuery(id))
  const head = <CaseHead row={data?.case ?? inbox.openRow} record={data?.case} inbox={inbox} flipBeside={flipBeside} />
  if (error && !data) return <>{head}<Failure small error={error} retry={() => void refetch()} /></>
  return (
    <div id="inbox-case" className={classes.pane} tabIndex={-1}>
      {head}
      {data ? <CaseTalk said={data.said} row={data.case} /> : <div className={classes.talk}><WaitingRows count={4} /></div>}
      {data && <Composer open={data} inbox={inbox} />}
      {inbox.wish === 'solve' && data && <SolveDialog ids={[id]} title={data.case.subject} onClose={inbox.endWish} onDone={inbox.goOn} />}
    </div>
  )
}

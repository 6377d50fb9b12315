import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Problem } from '@/api/problem'
import { Empty } from './empty'

/** Instead of a screen or panel that could not be drawn: what happened, and what to do. */
export function Failure({ error, retry, small }: { error: unknown; retry?: () => void; small?: boolean }) {
  const problem = error instanceof Problem ? error : null
  const [icon, title, text] = problem?.status === 404
    ? ['search', t`There is nothing here`, t`It may have been removed, or you may not see it. Go back, or look for it in the search.`]
    : problem?.status === 403
      ? ['lock', t`This is not yours to see`, problem.message]
      : problem?.isOffline
        ? ['plug-connected', problem.title || t`The server cannot be reached`, problem.title ? problem.message : t`This was not seen here before, so nothing of it is kept. Try again once the line is back.`]
        : problem
          ? ['plug-connected', t`That did not arrive`, problem.message]
          : ['alert-triangle', t`This page stumbled`, t`What you typed is kept. Try again; if it happens once more, reload the page.`]
  // What is not there will not be there a second time.
  const goBack = !small && problem?.status === 404 && history.length > 1
  const action = goBack ? <Button onClick={() => history.back()}>{t`Go back`}</Button> : retry && <Button onClick={retry}>{t`Try again`}</Button>
  return (
    <div role="alert">
      <Empty icon={icon} title={title} small={small} action={action}>{text}</Empty>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Problem } from '@/api/problem'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import type { ScreenControl } from '../state/use-screen'

/** Instead of rows: what went wrong; a filter or sorting that the server does not take can be dropped at once. */
export function ListProblem({ error, control, retry }: { error: unknown; control: ScreenControl; retry: () => void }) {
  const isAsking = error instanceof Problem && (error.status === 400 || error.status === 422)
  if (!isAsking) return <Failure error={error} retry={retry} />
  return (
    <div role="alert">
      <Empty icon="filter" title={t`This list cannot be shown as asked`} action={
        <Button onClick={() => control.change({ filter: null, sort: '', group: null, q: '' })}>{t`Show the list without filter and sorting`}</Button>
      }>{error.message}</Empty>
    </div>
  )
}

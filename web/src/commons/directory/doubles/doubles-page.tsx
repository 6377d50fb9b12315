import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { formatAgo } from '@/foundation/dates'
import { formatCount } from '@/foundation/numbers'
import { doublesQuery } from './doubles'
import classes from './doubles.module.css'
import { isNarrowed, PairFilters, usePairsAsked } from './pair-filters'
import { PairRow } from './pair-row'

/** Who is probably in the directory twice, the likeliest first. */
export function DoublesPage() {
  const { asked, change } = usePairsAsked()
  const { data, error, refetch } = useQuery(doublesQuery(asked))
  const [isBusy, setBusy] = useState(false)
  const search = async () => {
    setBusy(true)
    try {
      await api.post('/doubles/search')
      announce({ text: t`Everybody is compared in the background; you can watch it under Jobs.` })
    } catch (error) {
      announceProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const when = data?.compared_at ? t`All were compared ${formatAgo(data.compared_at)}; who changes is compared at once.` : t`Who is added or changes is compared at once. Compare all once after a large import.`
  return (
    <Page
      title={t`Likely doubles`} hint={data && data.total > 0 ? t`${plural(data.total, { one: '# pair', other: '# pairs' })}. ${when}` : when}
      actions={<Button leftSection={<Icon name="search" />} loading={isBusy} onClick={() => void search()}>{t`Compare all`}</Button>}
    >
      <PairFilters asked={asked} onChange={change} />
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <WaitingRows count={5} /> : !data.pairs.length
        ? isNarrowed(asked)
          ? <Empty icon="filter" title={t`No pair is like that`}>{t`Take a filter away to see more.`}</Empty>
          : <Empty icon="users-group" title={t`Nobody seems to be here twice`}>{t`When two records look like one person, organisation or household, they appear here with the reasons.`}</Empty>
        : (
          <>
            <ul className={classes.pairs}>{data.pairs.map((pair) => <PairRow key={pair.id} pair={pair} isDismissed={asked.dismissed} />)}</ul>
            {data.total > data.pairs.length && <p className={classes.rest}>{t`The ${formatCount(data.pairs.length)} likeliest are shown. Settle some of them, and the next ones follow.`}</p>}
          </>
        )}
    </Page>
  )
}

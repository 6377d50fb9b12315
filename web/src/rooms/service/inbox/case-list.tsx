import { plural, t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import { HEADING, layOut, sayBand } from './bands'
import { CaseLine } from './case-row'
import type { CaseRow } from './contract'
import { EmptyPlace } from './empty-place'
import type { InboxControl } from './use-inbox'
import { useAnchored } from './use-anchored'
import { useNow } from './use-now'
import classes from './case-list.module.css'

const NO_BANDS = ['waiting', 'near']

/** What lies in a place, what is due next first; only what is on the screen is drawn, however long it is. */
export function CaseList({ inbox }: { inbox: InboxControl }) {
  const { ask, rows, query, openId, selected } = inbox
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const hasBands = !NO_BANDS.includes(ask.place)
  const { lines, height } = useMemo(() => layOut(rows, hasBands, now), [rows, hasBands, now])
  const { from, to, above, settle, show, toTop, isNearEnd } = useAnchored({ scroller, lines, list: JSON.stringify(ask) })
  const wantsMore = isNearEnd && query.hasNextPage && !query.isFetchingNextPage
  useEffect(() => { if (wantsMore) void query.fetchNextPage() }, [wantsMore, query])
  // Whoever walks by keys sees where she is.
  useEffect(() => { if (openId) show(openId, HEADING) }, [openId]) // eslint-disable-line react-hooks/exhaustive-deps -- only when another one is opened

  if (query.isError && !rows.length) return <Failure small error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <WaitingRows />
  if (!rows.length) return <EmptyPlace inbox={inbox} />
  return (
    <div className={classes.frame}>
      <div ref={scroller} className={classes.scroller} onScroll={settle} tabIndex={-1}>
        <ul className={classes.list} style={{ height }} aria-label={t`Cases`}>
          {lines.slice(from, to).map((line) => line.kind === 'band'
            ? <li key={line.key} className={classes.band} style={{ top: line.top }} data-band={line.band}><h3>{sayBand(line.band)}</h3></li>
            : (
              <CaseLine
                key={line.key} row={line.row} top={line.top} now={now} place={line.place} total={query.hasNextPage ? -1 : rows.length} isOpen={line.row.id === openId}
                isSelected={selected.has(line.row.id)} isSelecting={selected.size > 0} onOpen={inbox.open} onSelect={inbox.select}
              />
            ))}
        </ul>
        {query.isFetchingNextPage && <p className={classes.more}>{t`More are coming …`}</p>}
      </div>
      {above > 0 && (
        <UnstyledButton className={classes.above} onClick={toTop}>
          <Icon name="arrow-up" size={13} />{plural(above, { one: '# new case above', other: '# new cases above' })}
        </UnstyledButton>
      )}
    </div>
  )
}

/** For a pane in which no case is open. */
export function NoCase({ first }: { first: CaseRow | undefined }) {
  return first
    ? <Empty icon="inbox" title={t`Choose a case`}>{t`Press J for the first one, R to answer it. “?” shows all keys.`}</Empty>
    : <Empty icon="circle-check" title={t`Nothing waits here`}>{t`What comes in next turns up by itself.`}</Empty>
}

import { t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { useRecordSearch } from '@/core/record-page/use-record-search'
import type { SpecialProps } from '@/core/record-page/specials'
import { KindFilter } from './kind-filter'
import { NetworkMap } from './network-map'
import { networkQuery } from './network-query'
import classes from './network.module.css'
import { drawable, kindKey, mergeNetworks, tiesOf } from './ties'
import { TieList } from './tie-list'
import { Trail } from './trail'

const MOST_DRAWN = 44

/** The network round a party, as a picture one can walk, and as a list beside it. */
export function NetworkLook({ record }: SpecialProps) {
  const home = String(record.id)
  const [search, change] = useRecordSearch()
  const path = useMemo(() => [home, ...(search.walk ?? '').split('.').filter(Boolean)], [home, search.walk])
  const answers = useQueries({ queries: [...new Set(path)].map((id) => networkQuery(id)) })
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const known = answers.flatMap(({ data }) => data ?? [])
  const whole = mergeNetworks(known)
  const centre = path.at(-1)!
  const { network, left } = drawable(whole, path, hidden, MOST_DRAWN)
  const goTo = (id: string) => {
    if (id === centre) return
    const at = path.indexOf(id)
    const next = at >= 0 ? path.slice(0, at + 1) : [...path, id]
    change({ walk: next.slice(1).join('.') || undefined }, { isStep: true })
  }
  const failed = answers.find(({ error }) => error)
  if (failed && !known.length) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (!known.length) return <WaitingRows />
  return (
    <div className={classes.look}>
      <div className={classes.picture}>
        <Trail path={path} nodes={whole.nodes} onGo={goTo} />
        <KindFilter edges={whole.edges} hidden={hidden} onChange={setHidden} />
        <NetworkMap network={network} centre={centre} home={home} onGo={goTo} />
        {left > 0 && <p className={classes.left}>{t`${left} more stand in the list.`}</p>}
      </div>
      <TieList centre={whole.nodes.find(({ id }) => id === centre)} ties={tiesOf(whole, centre).filter(({ edge }) => !hidden.has(kindKey(edge)))} onGo={goTo} />
    </div>
  )
}

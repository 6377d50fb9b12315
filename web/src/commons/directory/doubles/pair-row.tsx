import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Reasons } from '@/core/kit/reasons'
import { doublesKey, type Pair, type PartyLink } from './doubles'
import classes from './doubles.module.css'

/** Two who may be one: how likely, why, and what to do. */
export function PairRow({ pair, isDismissed }: { pair: Pair; isDismissed: boolean }) {
  const { one, other, score } = pair
  const [isBusy, setBusy] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: doublesKey })
  const settle = async () => {
    setBusy(true)
    try {
      const { entry } = await api.post(`/doubles/${pair.id}/${isDismissed ? 'reopen' : 'dismiss'}`)
      const text = isDismissed ? t`${one.title} and ${other.title} may be one again.` : t`Remembered: ${one.title} and ${other.title} are two.`
      announce({ text, entry, afterUndo: () => void refresh() })
      await refresh()
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  return (
    <li className={classes.pair}>
      <span className={`${classes.score} tabular`} title={t`How likely they are one`}>{t`${score} %`}</span>
      <div className={classes.two}>
        <span className={classes.names}><Party party={one} /><Icon name="arrows-exchange" size={14} /><Party party={other} /></span>
        <Reasons reasons={pair.reasons} />
      </div>
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" loading={isBusy} onClick={() => void settle()}>{isDismissed ? t`They may be one` : t`They are two`}</Button>
        <Anchor to="/$type/$id/merge/$other" preload="intent" params={{ type: pair.type, id: String(one.id), other: String(other.id) }} className={classes.merge}>{t`Compare and merge`}</Anchor>
      </div>
    </li>
  )
}

function Party({ party }: { party: PartyLink }) {
  return (
    <Anchor to="/$type/$id" params={{ type: party.type, id: String(party.id) }} className={classes.party}>
      <Face name={party.title} picture={party.picture} size={24} /><bdi>{party.title}</bdi>
    </Anchor>
  )
}

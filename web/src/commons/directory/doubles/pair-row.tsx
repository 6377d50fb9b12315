import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { doublesQuery, type Pair, type PartyLink } from './doubles'
import classes from './doubles.module.css'
import { Reasons } from './reasons'

/** Two who may be one: how likely, why, and what to do. */
export function PairRow({ pair }: { pair: Pair }) {
  const { one, other, score } = pair
  const [isBusy, setBusy] = useState(false)
  const dismiss = async () => {
    setBusy(true)
    try {
      await api.post(`/doubles/${pair.id}/dismiss`)
      announce({ text: t`Remembered: ${one.title} and ${other.title} are two.` })
      await queryClient.invalidateQueries({ queryKey: doublesQuery.queryKey })
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
        <Button variant="subtle" color="gray" loading={isBusy} onClick={() => void dismiss()}>{t`They are two`}</Button>
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

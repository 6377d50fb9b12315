import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import type { Link } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { ALL_PAIRS, doublesQuery, mayBeDouble } from '@/commons/directory/doubles/doubles'
import { Icon } from '@/core/kit/icon'
import { Reasons } from '@/core/kit/reasons'
import { PanelCard } from '@/core/record-page/related/panel-card'
import classes from './doubles-of.module.css'

/** Whoever asks for something is often here already: the likely double of a lead's party, and the way to make them one. */
export function DoublesOf({ party }: { party: Link }) {
  const mayMerge = useTypeBrief(party.type)?.rights.change
  const { data } = useQuery({ ...doublesQuery({ ...ALL_PAIRS, type: party.type, q: party.title }), enabled: !!mayMerge && mayBeDouble(party.type) })
  const id = String(party.id)
  const pairs = (data?.pairs ?? []).filter(({ one, other }) => [String(one.id), String(other.id)].includes(id))
  if (!pairs.length) return null
  return (
    <PanelCard label={t`Perhaps here already`} icon="users-group">
      <ul className={classes.likes}>
        {pairs.slice(0, 3).map((pair) => {
          const like = String(pair.one.id) === id ? pair.other : pair.one
          return (
            <li key={pair.id}>
              <Anchor to="/$type/$id/merge/$other" params={{ type: party.type, id: String(like.id), other: id }} className={classes.like} dir="auto"><Icon name="arrow-merge" size={14} />{like.title}</Anchor>
              <Reasons reasons={pair.reasons} />
            </li>
          )
        })}
      </ul>
    </PanelCard>
  )
}

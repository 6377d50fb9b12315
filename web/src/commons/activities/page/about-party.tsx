import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import type { Link } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { PanelCard } from '@/core/record-page/related/panel-card'
import { specialsFor } from '@/core/record-page/specials'
import classes from './about-party.module.css'

const REACH = [['phone', 'phone'], ['email', 'mail']] as const

/** Whom it is about: the face and the name, who they are to us, and how to reach them now. */
export function AboutParty({ party }: { party: Link }) {
  const { data: description } = useQuery(describeQuery(party.type))
  const { data: record } = useQuery(recordQuery(party.type, String(party.id)))
  const specials = description ? specialsFor(description) : []
  const parts = description && record && { description, record, isReadOnly: true }
  return (
    <PanelCard label={t`About`} icon="user">
      <div className={classes.about}>
        <div className={classes.head}>
          <Face name={party.title} picture={party.picture ? `${party.picture}?size=96` : null} size={40} square={party.type !== 'people'} />
          <div className={classes.who}>
            <Anchor to="/$type/$id" params={{ type: party.type, id: String(party.id) }} className={classes.name} dir="auto">{party.title}</Anchor>
            {parts && specials.map(({ slug, Subtitle }) => Subtitle && <Subtitle key={slug} {...parts} />)}
          </div>
        </div>
        {parts && (
          <ul className={classes.reach}>
            {REACH.map(([name, icon]) => {
              const field = findField(parts.description.fields, name)
              return field && !isMissing(parts.record[name]) && <li key={name}><Icon name={icon} size={15} color="var(--ink-3)" label={field.label} /><FieldDisplay field={field} value={parts.record[name]} oneLine /></li>
            })}
          </ul>
        )}
        {parts && specials.map(({ slug, Summary }) => Summary && <Summary key={slug} {...parts} />)}
      </div>
    </PanelCard>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { today } from '@/foundation/dates'
import type { QuietOne } from './contract'
import { FirstFew } from './first-few'
import { sayQuiet } from './rhythm'
import { Section } from './section'
import classes from './today.module.css'

/** Who has not been heard from for longer than is usual between us. */
export function Quiet({ quiet, count }: { quiet: QuietOne[]; count: number }) {
  return (
    <Section title={t`Gone quiet`} count={count}>
      {quiet.length === 0
        ? <p className={classes.nothing}>{t`Everybody has been heard from in their usual rhythm. Set a rhythm on somebody's page, and you are told here when it breaks.`}</p>
        : <FirstFew items={quiet}>{(each) => <One key={each.party.id} one={each} />}</FirstFew>}
    </Section>
  )
}

function One({ one: { party, days, rhythm_days: rhythm } }: { one: QuietOne }) {
  const remind = () => openCreate({ type: 'tasks', values: { title: t`Get in touch with ${party.title}`, party, due_on: today() } })
  return (
    <li className={classes.quietOne}>
      <Link to="/$type/$id" params={{ type: party.type, id: party.id }} className={classes.person}>
        <Face name={party.title} picture={party.picture} size={32} square={party.type === 'organisations'} />
        <span className={classes.sentence}>{sayQuiet(party.title, days, rhythm)}</span>
      </Link>
      <Tooltip label={t`Make it a task for today`}>
        <ActionIcon aria-label={t`Make a task: get in touch with ${party.title}`} onClick={remind}><Icon name="checkbox" /></ActionIcon>
      </Tooltip>
    </li>
  )
}

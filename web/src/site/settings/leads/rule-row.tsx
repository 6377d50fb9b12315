import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Switch, UnstyledButton } from '@mantine/core'
import { api } from '@/api/client'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { formatDate } from '@/foundation/dates'
import { settle } from '../settings-queries'
import settings from '../settings.module.css'
import classes from './leads.module.css'
import type { Member, Rule } from './rules'

interface Props { rule: Rule; at: number; count: number; onEdit: () => void; onAway: (member: Member) => void }

/** One rule: for which leads, to whom, in which way; moved up and down, turned on and off. */
export function RuleRow({ rule, at, count, onEdit, onAway }: Props) {
  const move = (to: number) => void settle(() => api.post(`/assignment-rules/${rule.id}/move`, { to }), t`${rule.name} is tried in another place now.`)
  const turn = (isOn: boolean) => void settle(() => api.patch(`/assignment-rules/${rule.id}`, { is_on: isOn }), isOn ? t`${rule.name} is on.` : t`${rule.name} is off.`)
  return (
    <div className={settings.row} data-off={!rule.is_on || undefined}>
      <span className={classes.number}>{at + 1}</span>
      <Switch checked={rule.is_on} aria-label={t`${rule.name} is on`} onChange={(event) => turn(event.currentTarget.checked)} />
      <span className={`${settings.words} ${rule.is_on ? '' : settings.faded}`}>
        <span className={settings.title}>{rule.name}</span>
        <Territory rule={rule} />
        <span className={classes.faces}>{rule.members.map((member) => <Here key={member.id} member={member} onAway={() => onAway(member)} />)}</span>
      </span>
      <span className={settings.marks}>
        <ActionIcon aria-label={t`Try ${rule.name} earlier`} disabled={at === 0} onClick={() => move(at - 1)}><Icon name="arrow-up" size={15} /></ActionIcon>
        <ActionIcon aria-label={t`Try ${rule.name} later`} disabled={at === count - 1} onClick={() => move(at + 1)}><Icon name="arrow-down" size={15} /></ActionIcon>
        <Button size="compact-sm" onClick={onEdit} aria-label={t`Change ${rule.name}`}>{t`Change`}</Button>
      </span>
    </div>
  )
}

function Territory({ rule }: { rule: Rule }) {
  const way = rule.way === 'load' ? t`to whoever has the fewest open leads` : t`in turn`
  if (rule.is_for_all) return <span className={settings.more}>{t`All leads, ${way}`}</span>
  if (!rule.view) return <span className={`${settings.more} ${classes.lost}`}>{t`Its filter was removed: it fits no lead. Choose another one.`}</span>
  return <span className={settings.more}>{t`Leads of “${rule.view.name}”, ${way}`}</span>
}

function Here({ member, onAway }: { member: Member; onAway: () => void }) {
  const why = member.why_not === 'gone' ? t`not here any more` : member.why_not === 'blind' ? t`may not see leads` : member.away_until ? t`away until ${formatDate(member.away_until)}` : ''
  return (
    <UnstyledButton className={classes.member} data-out={!!member.why_not || undefined} title={why || t`Gets leads`} aria-label={why ? `${member.title}: ${why}` : t`${member.title} gets leads; note when they are away`} onClick={onAway}>
      <Face name={member.title} picture={member.picture} size={18} />{member.title}
    </UnstyledButton>
  )
}

import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '@/core/kit/icon'
import type { RoleTypeRights, Scope } from '../contract'
import classes from './access.module.css'
import type { RoleTold, TeamTold, WhyTold } from './access-query'

/** Roles with what each allows and by whose word, and the teams whose records count as theirs. */
export function Origins({ told }: { told: WhyTold }) {
  return (
    <section className={classes.part} aria-label={t`Where the rights come from`}>
      <h3 className={classes.heading}>{t`Where the rights come from`}</h3>
      {told.roles.length === 0 && <p className={classes.more}>{t`No role: nothing is allowed.`}</p>}
      <ul className={classes.rules}>
        {told.roles.map((role) => (
          <li key={role.id} className={classes.rule}>
            <Icon name="shield" size={15} />
            <span>
              <Link to="/settings/roles/$id" params={{ id: role.id }} className={classes.link}>{role.label}</Link>{' '}
              <span className={classes.more}>{sayOrigin(role)} · {sayRights(role.rights)}{role.is_by_type ? '' : ` (${t`as with every kind not named`})`}</span>
            </span>
          </li>
        ))}
        {told.teams.map((team) => (
          <li key={team.id} className={classes.rule}>
            <Icon name="users" size={15} /><span>{team.name} <span className={classes.more}>{sayTeam(team)}</span></span>
          </li>
        ))}
      </ul>
      {told.roles.length > 1 && <p className={classes.more}>{t`Together, with ${told.plural}: ${sayRights(told.rights)}`}</p>}
    </section>
  )
}

function sayOrigin(role: RoleTold): string {
  return role.given_by ? t`by the word of ${role.given_by}` : t`given here`
}

function sayTeam(team: TeamTold): string {
  return team.inside ? t`inside ${team.inside.name}` : t`in this team`
}

function sayRights({ see, create, change, delete: remove, export: takes }: RoleTypeRights): string {
  const parts = [t`sees ${sayScope(see)}`, t`changes ${sayScope(change)}`, t`removes ${sayScope(remove)}`]
  return [...parts, ...(create ? [t`adds`] : []), ...(takes ? [t`takes out`] : [])].join(', ')
}

function sayScope(scope: Scope): string {
  const words: Record<Scope, string> = { none: t`none`, own: t`their own`, team: t`their teams’`, all: t`all` }
  return words[scope]
}

import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useMe } from '@/api/session'
import { Icon } from '@/core/kit/icon'
import { settingsPlaces, type Place } from './places'
import classes from './settings.module.css'

/** The settings' own navigation beside the chosen screen. */
export function SettingsLayout() {
  const { rights } = useMe()
  const places = settingsPlaces().filter((place) => rights.administer || place.isOwn)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // A role's own page belongs to the roles.
  const here = places.find(({ to }) => path === to || path.startsWith(`${to}/`))?.to ?? null
  const navigate = useNavigate()
  const groups = [...new Set(places.map((place) => place.group))]
  return (
    <div className={classes.layout}>
      <nav className={classes.places} aria-label={t`Settings`}>
        {groups.map((group) => (
          <div key={group} className={classes.group}>
            <h2 className={classes.heading}>{group}</h2>
            {places.filter((place) => place.group === group).map((place) => <PlaceLink key={place.to} place={place} />)}
          </div>
        ))}
      </nav>
      <div className={classes.narrowPlaces}>
        <Select aria-label={t`Settings`} data={groups.map((group) => ({ group, items: places.filter((place) => place.group === group).map(({ to, label }) => ({ value: to, label })) }))}
          value={here} allowDeselect={false} onChange={(to) => to && void navigate({ to: to as never })} />
      </div>
      <div className={classes.content}><Outlet /></div>
    </div>
  )
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <Link to={place.to as never} className={classes.place} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>
      <Icon name={place.icon} size={16} />{place.label}
    </Link>
  )
}

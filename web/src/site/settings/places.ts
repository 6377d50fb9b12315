import { t } from '@lingui/core/macro'

export interface Place { to: string; label: string; icon: string; hint: string; group: string }

/** The screens of the settings, in the order of the list beside them. */
export function settingsPlaces(): Place[] {
  const company = t`Company`
  const people = t`People and rights`
  const records = t`Records`
  return [
    { to: '/settings/me', label: t`My account`, icon: 'user-circle', hint: t`Your name, language and time zone`, group: t`You` },
    { to: '/settings/company', label: t`Company`, icon: 'building-store', hint: t`Name, currency, time zone and language`, group: company },
    { to: '/settings/data', label: t`Demo data`, icon: 'sparkles', hint: t`Take the demo company out again`, group: company },
    { to: '/settings/users', label: t`Users`, icon: 'users', hint: t`Who can sign in, and as what`, group: people },
    { to: '/settings/teams', label: t`Teams`, icon: 'sitemap', hint: t`Who works with whom`, group: people },
    { to: '/settings/roles', label: t`Roles`, icon: 'shield', hint: t`What each role may see and do`, group: people },
    { to: '/settings/fields', label: t`Fields`, icon: 'forms', hint: t`Fields of your own on every kind of record`, group: records },
    { to: '/settings/tags', label: t`Tags`, icon: 'tags', hint: t`Words you put on records`, group: records },
    { to: '/settings/relationships', label: t`Relationship kinds`, icon: 'heart-handshake', hint: t`How people and organisations belong together`, group: records },
  ]
}

import { t } from '@lingui/core/macro'

export interface Place { to: string; label: string; icon: string; hint: string; group: string; isOwn?: boolean }

/** The screens of the settings, in the order of the list beside them. */
export function settingsPlaces(): Place[] {
  const company = t`Company`
  const you = t`You`
  const people = t`People and rights`
  const records = t`Records`
  const service = t`Service`
  const sales = t`Sales`
  return [
    { to: '/settings/me', label: t`My account`, icon: 'user-circle', hint: t`Your name, language and time zone`, group: you, isOwn: true },
    { to: '/settings/security', label: t`Security`, icon: 'lock', hint: t`Your password, and where you are signed in`, group: you, isOwn: true },
    { to: '/settings/notifications', label: t`Notifications`, icon: 'bell', hint: t`What you are told of, and how`, group: you, isOwn: true },
    { to: '/settings/telephone', label: t`Telephone`, icon: 'phone', hint: t`Whose phone rings where`, group: you, isOwn: true },
    { to: '/settings/tokens', label: t`API tokens`, icon: 'key', hint: t`How programs come in`, group: you, isOwn: true },
    { to: '/settings/company', label: t`Company`, icon: 'building-store', hint: t`Name, currency, time zone and language`, group: company },
    { to: '/settings/data', label: t`Demo data`, icon: 'sparkles', hint: t`Take the demo company out again`, group: company },
    { to: '/settings/backups', label: t`Backups`, icon: 'device-floppy', hint: t`What is kept if this machine breaks`, group: company },
    { to: '/settings/privacy', label: t`Privacy`, icon: 'eye-off', hint: t`What is kept, for how long, and who was erased`, group: company },
    { to: '/settings/consents', label: t`Consents`, icon: 'checklist', hint: t`What people are asked to agree to`, group: company },
    { to: '/settings/audit', label: t`Audit`, icon: 'shield', hint: t`Who came in, and what was taken out`, group: company },
    { to: '/settings/users', label: t`Users`, icon: 'users', hint: t`Who can sign in, and as what`, group: people },
    { to: '/settings/teams', label: t`Teams`, icon: 'sitemap', hint: t`Who works with whom`, group: people },
    { to: '/settings/roles', label: t`Roles`, icon: 'id', hint: t`What each role may see and do`, group: people },
    { to: '/settings/access', label: t`Who sees what`, icon: 'eye', hint: t`Why somebody can or cannot see a record`, group: people },
    { to: '/settings/fields', label: t`Fields`, icon: 'forms', hint: t`Fields of your own on every kind of record`, group: records },
    { to: '/settings/tags', label: t`Tags`, icon: 'tags', hint: t`Words you put on records`, group: records },
    { to: '/settings/relationships', label: t`Relationship kinds`, icon: 'heart-handshake', hint: t`How people and organisations belong together`, group: records },
    { to: '/settings/queues', label: t`Queues`, icon: 'inbox', hint: t`Where cases wait, and when they are worked on`, group: service },
    { to: '/settings/promises', label: t`Promises`, icon: 'hourglass', hint: t`By when cases are answered and solved`, group: service },
    { to: '/settings/canned', label: t`Canned answers`, icon: 'message', hint: t`What is said to customers again and again`, group: service },
    { to: '/settings/leads', label: t`Leads`, icon: 'flag', hint: t`What makes them warm, and why they are let go`, group: sales },
    { to: '/settings/assignment', label: t`Who gets new leads`, icon: 'arrows-split', hint: t`In turn, by territory, by load`, group: sales },
    { to: '/settings/help-site', label: t`Help site`, icon: 'world', hint: t`What customers find without asking`, group: service },
    { to: '/settings/pipelines', label: t`Pipelines`, icon: 'stairs', hint: t`The stages that deals go through, and why deals are lost`, group: sales },
    { to: '/settings/currencies', label: t`Currencies`, icon: 'coin', hint: t`What other currencies are worth in yours`, group: company },
  ]
}

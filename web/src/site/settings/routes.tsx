import { createRoute, redirect, type AnyRoute } from '@tanstack/react-router'
import { routePart } from '../route-part'

/** The settings and their screens, each loaded when first visited. */
export function settingsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const settings = createRoute({
    getParentRoute: () => parent, path: '/settings', component: routePart(() => import('./settings-layout'), 'SettingsLayout'),
  })
  const home = createRoute({ getParentRoute: () => settings, path: '/', beforeLoad: () => { throw redirect({ to: '/settings/me' }) } })
  const me = createRoute({ getParentRoute: () => settings, path: '/me', component: routePart(() => import('./me/me-page'), 'MePage') })
  const security = createRoute({ getParentRoute: () => settings, path: '/security', component: routePart(() => import('./security/security-page'), 'SecurityPage') })
  const notifications = createRoute({
    getParentRoute: () => settings, path: '/notifications', component: routePart(() => import('./notifications/notification-settings-page'), 'NotificationSettingsPage'),
  })
  const tokens = createRoute({ getParentRoute: () => settings, path: '/tokens', component: routePart(() => import('./tokens/tokens-page'), 'TokensPage') })
  const telephone = createRoute({ getParentRoute: () => settings, path: '/telephone', component: routePart(() => import('./telephone/telephone-page'), 'TelephonePage') })
  const company = createRoute({ getParentRoute: () => settings, path: '/company', component: routePart(() => import('./company/company-page'), 'CompanyPage') })
  const data = createRoute({ getParentRoute: () => settings, path: '/data', component: routePart(() => import('./demo-data/demo-data-page'), 'DemoDataPage') })
  const backups = createRoute({ getParentRoute: () => settings, path: '/backups', component: routePart(() => import('./backups/backups-page'), 'BackupsPage') })
  const privacy = createRoute({ getParentRoute: () => settings, path: '/privacy', component: routePart(() => import('./privacy/privacy-page'), 'PrivacyPage') })
  const consents = createRoute({ getParentRoute: () => settings, path: '/consents', component: routePart(() => import('./consents/consents-page'), 'ConsentsPage') })
  const audit = createRoute({
    getParentRoute: () => settings, path: '/audit', validateSearch: (search: Record<string, unknown>) => search,
    component: routePart(() => import('./audit/audit-page'), 'AuditPage'),
  })
  const users = createRoute({ getParentRoute: () => settings, path: '/users', component: routePart(() => import('./users/users-page'), 'UsersPage') })
  const teams = createRoute({ getParentRoute: () => settings, path: '/teams', component: routePart(() => import('./teams/teams-page'), 'TeamsPage') })
  const roles = createRoute({ getParentRoute: () => settings, path: '/roles', component: routePart(() => import('./roles/roles-page'), 'RolesPage') })
  const role = createRoute({ getParentRoute: () => settings, path: '/roles/$id', component: routePart(() => import('./roles/role-page'), 'RolePage') })
  const access = createRoute({
    getParentRoute: () => settings, path: '/access', validateSearch: (search: Record<string, unknown>) => search,
    component: routePart(() => import('./access/access-page'), 'AccessPage'),
  })
  const fields = createRoute({
    getParentRoute: () => settings, path: '/fields', validateSearch: (search: Record<string, unknown>): { type?: string } => typeof search.type === 'string' ? { type: search.type } : {},
    component: routePart(() => import('./fields/fields-page'), 'FieldsPage'),
  })
  const tags = createRoute({ getParentRoute: () => settings, path: '/tags', component: routePart(() => import('./tags/tags-page'), 'TagsPage') })
  const relationships = createRoute({
    getParentRoute: () => settings, path: '/relationships', component: routePart(() => import('./relationships/relationship-kinds-page'), 'RelationshipKindsPage'),
  })
  const helpSite = createRoute({ getParentRoute: () => settings, path: '/help-site', component: routePart(() => import('./help-site/help-site-page'), 'HelpSitePage') })
  const queues = createRoute({ getParentRoute: () => settings, path: '/queues', component: routePart(() => import('./service/queues-page'), 'QueuesPage') })
  const queue = createRoute({ getParentRoute: () => settings, path: '/queues/$id', component: routePart(() => import('./service/queue-page'), 'QueuePage') })
  const promises = createRoute({ getParentRoute: () => settings, path: '/promises', component: routePart(() => import('./service/promises-page'), 'PromisesPage') })
  const canned = createRoute({ getParentRoute: () => settings, path: '/canned', component: routePart(() => import('./service/canned-page'), 'CannedPage') })
  const leads = createRoute({ getParentRoute: () => settings, path: '/leads', component: routePart(() => import('./leads/lead-points-page'), 'LeadPointsPage') })
  const assignment = createRoute({ getParentRoute: () => settings, path: '/assignment', component: routePart(() => import('./leads/assignment-page'), 'AssignmentPage') })
  const pipelines = createRoute({
    getParentRoute: () => settings, path: '/pipelines', component: routePart(() => import('@/rooms/sales/pipelines/pipelines-page'), 'PipelinesPage'),
  })
  const currencies = createRoute({
    getParentRoute: () => settings, path: '/currencies', component: routePart(() => import('@/commons/money/currencies-page'), 'CurrenciesPage'),
  })
  return settings.addChildren([helpSite, queues, queue, promises, canned, home, me, security, notifications, telephone, tokens, company, data, backups, audit, privacy, consents, users, teams, roles, role, access, fields, tags, relationships, leads, assignment, pipelines, currencies])
}

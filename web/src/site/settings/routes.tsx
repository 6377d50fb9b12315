import { createRoute, lazyRouteComponent, redirect, type AnyRoute } from '@tanstack/react-router'

/** The settings and their screens, each loaded when first visited. */
export function settingsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const settings = createRoute({
    getParentRoute: () => parent, path: '/settings', component: lazyRouteComponent(() => import('./settings-layout'), 'SettingsLayout'),
  })
  const home = createRoute({ getParentRoute: () => settings, path: '/', beforeLoad: () => { throw redirect({ to: '/settings/me' }) } })
  const me = createRoute({ getParentRoute: () => settings, path: '/me', component: lazyRouteComponent(() => import('./me/me-page'), 'MePage') })
  const company = createRoute({ getParentRoute: () => settings, path: '/company', component: lazyRouteComponent(() => import('./company/company-page'), 'CompanyPage') })
  const data = createRoute({ getParentRoute: () => settings, path: '/data', component: lazyRouteComponent(() => import('./demo-data/demo-data-page'), 'DemoDataPage') })
  const users = createRoute({ getParentRoute: () => settings, path: '/users', component: lazyRouteComponent(() => import('./users/users-page'), 'UsersPage') })
  const teams = createRoute({ getParentRoute: () => settings, path: '/teams', component: lazyRouteComponent(() => import('./teams/teams-page'), 'TeamsPage') })
  const roles = createRoute({ getParentRoute: () => settings, path: '/roles', component: lazyRouteComponent(() => import('./roles/roles-page'), 'RolesPage') })
  const role = createRoute({ getParentRoute: () => settings, path: '/roles/$id', component: lazyRouteComponent(() => import('./roles/role-page'), 'RolePage') })
  const fields = createRoute({
    getParentRoute: () => settings, path: '/fields', validateSearch: (search: Record<string, unknown>): { type?: string } => typeof search.type === 'string' ? { type: search.type } : {},
    component: lazyRouteComponent(() => import('./fields/fields-page'), 'FieldsPage'),
  })
  const tags = createRoute({ getParentRoute: () => settings, path: '/tags', component: lazyRouteComponent(() => import('./tags/tags-page'), 'TagsPage') })
  const relationships = createRoute({
    getParentRoute: () => settings, path: '/relationships', component: lazyRouteComponent(() => import('./relationships/relationship-kinds-page'), 'RelationshipKindsPage'),
  })
  return settings.addChildren([home, me, company, data, users, teams, roles, role, fields, tags, relationships])
}

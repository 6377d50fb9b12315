import { createRoute, lazyRouteComponent, redirect, type AnyRoute } from '@tanstack/react-router'

const load = {
  company: () => import('./company/company-page'),
}

/** The settings and their sub-pages, each loaded when first visited. */
export function settingsRoutes<Parent extends AnyRoute>(parent: Parent) {
  const settings = createRoute({
    getParentRoute: () => parent, path: '/settings', component: lazyRouteComponent(() => import('./settings-layout'), 'SettingsLayout'),
  })
  const home = createRoute({
    getParentRoute: () => settings, path: '/', beforeLoad: () => { throw redirect({ to: '/settings/company' }) },
  })
  const company = createRoute({
    getParentRoute: () => settings, path: '/company', component: lazyRouteComponent(load.company, 'CompanyPage'),
  })
  return settings.addChildren([home, company])
}

import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { describeQuery, houseQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { sessionQuery } from '@/api/session'
import { storyQuery } from '@/core/journal/timeline-query'
import { NotHere } from './not-here'
import { settleLocale } from './settle-locale'
import { settingsRoutes } from './settings/routes'
import { WaitingShell } from './shell/waiting-shell'

type Search = Record<string, unknown>

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { next?: string } => typeof search.next === 'string' ? { next: search.next } : {},
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session.needs_setup) throw redirect({ to: '/setup' })
    if (session.signed_in) throw redirect({ to: '/today' })
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page'), 'SignInPage'),
  pendingComponent: () => null,
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session.needs_setup) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./setup/setup-page'), 'SetupPage'),
})

/** Everything that needs a signed-in user stands inside this one. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session.needs_setup) throw redirect({ to: '/setup' })
    if (!session.signed_in) throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } })
  },
  loader: async () => settleLocale((await queryClient.ensureQueryData(houseQuery)).company),
  component: lazyRouteComponent(() => import('./shell/shell'), 'Shell'),
  pendingComponent: WaitingShell,
})

const home = createRoute({
  getParentRoute: () => inside, path: '/', beforeLoad: () => { throw redirect({ to: '/today' }) },
})

const today = createRoute({
  getParentRoute: () => inside, path: '/today',
  component: lazyRouteComponent(() => import('@/commons/today/today-page'), 'TodayPage'),
})

const list = createRoute({
  getParentRoute: () => inside,
  path: '/$type',
  // The list reads and writes its own search: filter, sort, view, layout … The address always reproduces the screen.
  validateSearch: (search: Search) => search,
  loader: ({ params }) => queryClient.ensureQueryData(describeQuery(params.type)),
  component: lazyRouteComponent(() => import('@/core/records/list-page'), 'ListPage'),
})

const record = createRoute({
  getParentRoute: () => inside,
  path: '/$type/$id',
  validateSearch: (search: Search) => search,
  loader: async ({ params: { type, id } }) => {
    const [description] = await Promise.all([
      queryClient.ensureQueryData(describeQuery(type)).then((known) => {
        // On its way together with the record: the page is drawn once, with its story.
        if (known.has_timeline) void queryClient.prefetchInfiniteQuery(storyQuery(type, id))
        return known
      }),
      queryClient.ensureQueryData(recordQuery(type, id)),
    ])
    return description
  },
  component: lazyRouteComponent(() => import('./record-screen'), 'RecordPage'),
})

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: (search: Search): { type?: string } => typeof search.type === 'string' ? { type: search.type } : {},
  component: lazyRouteComponent(() => import('@/core/importing/imports-page'), 'ImportsPage'),
})

const oneImport = createRoute({
  getParentRoute: () => inside, path: '/import/$id',
  component: lazyRouteComponent(() => import('@/core/importing/import-page'), 'ImportPage'),
})

const jobs = createRoute({
  getParentRoute: () => inside, path: '/jobs',
  component: lazyRouteComponent(() => import('@/core/jobs/jobs-page'), 'JobsPage'),
})

export const routeTree = root.addChildren([
  signIn, setup,
  inside.addChildren([home, today, list, record, imports, oneImport, jobs, settingsRoutes(inside)]),
])

import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { describeQuery, houseQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { sessionQuery } from '@/api/session'
import { comparisonQuery } from '@/core/merging/merging'
import { whenQuiet } from '@/core/kit/quiet-moment'
import { storyQuery } from '@/core/journal/timeline-query'
import { OpeningRecord } from '@/core/record-page/opening'
import { readAsked as readForecastAsked } from '@/rooms/sales/forecast/use-asked'
import { readAsked as readReportsAsked } from '@/rooms/sales/reports/use-asked'
import { NotHere } from './not-here'
import { readSearch } from '@/rooms/sales/board/search'
import { fetchPageOf } from './record-pages'
import { RecordPart, recordPart } from './record-part'
import { routePart } from './route-part'
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
  component: routePart(() => import('./sign-in/sign-in-page'), 'SignInPage'),
  pendingComponent: () => null,
})

const forgotten = createRoute({
  getParentRoute: () => root, path: '/forgotten',
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery),
  component: routePart(() => import('./sign-in/forgotten-page'), 'ForgottenPage'),
})

const choosePassword = createRoute({
  getParentRoute: () => root, path: '/choose-password',
  // The session's answer brings this browser's token for writes.
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery),
  component: routePart(() => import('./sign-in/choose-password-page'), 'ChoosePasswordPage'),
})

const confirmAddress = createRoute({
  getParentRoute: () => root, path: '/confirm-address',
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery),
  component: routePart(() => import('./sign-in/confirm-address-page'), 'ConfirmAddressPage'),
})

const back = createRoute({
  getParentRoute: () => root, path: '/sign-in/back/$provider',
  beforeLoad: () => queryClient.ensureQueryData(sessionQuery),
  component: routePart(() => import('./sign-in/back-page'), 'BackPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session.needs_setup) throw redirect({ to: '/' })
  },
  component: routePart(() => import('./setup/setup-page'), 'SetupPage'),
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
  component: routePart(() => import('./shell/shell'), 'Shell'),
  pendingComponent: WaitingShell,
})

const home = createRoute({
  getParentRoute: () => inside, path: '/', beforeLoad: () => { throw redirect({ to: '/today' }) },
})

const today = createRoute({
  getParentRoute: () => inside, path: '/today',
  component: routePart(() => import('./today-screen'), 'TodayPage'),
})

const inbox = createRoute({
  getParentRoute: () => inside, path: '/inbox',
  validateSearch: (search: Search) => search,
  component: routePart(() => import('@/rooms/service/inbox/inbox-page'), 'InboxPage'),
})

const fetchList = () => import('./list-screen')
const ListPart = routePart(fetchList, 'ListPage')

/** What most people go to next is here by then, also for those who click without having pointed first. */
const AFTERWARDS = 2000
whenQuiet(() => { setTimeout(() => { for (const part of [ListPart, recordPart('people')]) void part.preload() }, AFTERWARDS) })

const list = createRoute({
  getParentRoute: () => inside,
  path: '/$type',
  // The list reads and writes its own search: filter, sort, view, layout … The address always reproduces the screen.
  validateSearch: (search: Search) => search,
  loader: async ({ params: { type }, location, preload }) => {
    // Its rows are on their way before it is drawn, mostly since the pointer came near.
    const ahead = fetchList().then(({ readAhead }) => readAhead(type, location.search, !preload))
    const [description] = await Promise.all([queryClient.ensureQueryData(describeQuery(type)), ahead.catch(() => undefined)])
    return description
  },
  component: ListPart,
})

const record = createRoute({
  getParentRoute: () => inside,
  path: '/$type/$id',
  validateSearch: (search: Search) => search,
  loader: async ({ params: { type, id } }) => {
    const [description, shown] = await Promise.all([
      queryClient.ensureQueryData(describeQuery(type)).then((known) => {
        // On its way together with the record: the page is drawn once, with its story.
        if (known.has_timeline) void queryClient.prefetchInfiniteQuery(storyQuery(type, id))
        return known
      }),
      queryClient.ensureQueryData(recordQuery(type, id)),
      recordPart(type).preload(),
    ])
    // A comment is read where it was written.
    if (type === 'comments' && !shown.trashed_at) throw redirect({ to: '/$type/$id', params: { type: String(shown.record_type), id: String(shown.record_id) }, replace: true })
    return description
  },
  component: RecordPart,
  // Who clicks on a name sees that name, however long the line takes for the rest.
  pendingMs: 0,
  pendingComponent: OpeningRecord,
})

const writeArticle = createRoute({
  getParentRoute: () => inside,
  path: '/articles/$id/write',
  loader: ({ params: { id } }) => Promise.all([queryClient.ensureQueryData(describeQuery('articles')), queryClient.ensureQueryData(recordQuery('articles', id))]),
  component: routePart(() => import('@/rooms/service/articles/write/write-page'), 'WritePage'),
})

const articleVersions = createRoute({
  getParentRoute: () => inside,
  path: '/articles/$id/versions',
  validateSearch: (search: Search): { before?: number; after?: number } => search,
  loader: ({ params: { id } }) => Promise.all([queryClient.ensureQueryData(describeQuery('articles')), queryClient.ensureQueryData(recordQuery('articles', id))]),
  component: routePart(() => import('@/rooms/service/articles/versions/versions-page'), 'VersionsPage'),
})

const pipeline = createRoute({
  getParentRoute: () => inside, path: '/pipeline',
  validateSearch: readSearch,
  loader: () => queryClient.ensureQueryData(describeQuery('deals')),
  component: routePart(() => import('@/rooms/sales/board/board-page'), 'BoardPage'),
})

const merge = createRoute({
  getParentRoute: () => inside,
  path: '/$type/$id/merge/$other',
  loader: ({ params: { type, id, other } }) => Promise.all([
    queryClient.ensureQueryData(describeQuery(type)), queryClient.fetchQuery(comparisonQuery(type, id, other)),
  ]),
  component: routePart(() => import('@/core/merging/merge-page'), 'MergePage'),
})

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: (search: Search): { type?: string } => typeof search.type === 'string' ? { type: search.type } : {},
  component: routePart(() => import('@/core/importing/imports-page'), 'ImportsPage'),
})

const oneImport = createRoute({
  getParentRoute: () => inside, path: '/import/$id',
  component: routePart(() => import('@/core/importing/import-page'), 'ImportPage'),
})

const notifications = createRoute({
  getParentRoute: () => inside, path: '/notifications',
  component: routePart(() => import('@/core/together/notifications-page'), 'NotificationsPage'),
})

const leadQueue = createRoute({
  getParentRoute: () => inside, path: '/lead-queue',
  validateSearch: (search: Search) => search,
  loader: () => queryClient.ensureQueryData(describeQuery('leads')),
  // Whom a lead is about is told as on a party's own page.
  component: routePart(() => Promise.all([import('@/rooms/sales/queue/queue-page'), fetchPageOf('parties')]).then(([page]) => page), 'QueuePage'),
})

const doubles = createRoute({
  getParentRoute: () => inside, path: '/doubles',
  component: routePart(() => import('@/commons/directory/doubles/doubles-page'), 'DoublesPage'),
})

const forecast = createRoute({
  getParentRoute: () => inside, path: '/forecast', validateSearch: readForecastAsked,
  component: routePart(() => import('@/rooms/sales/forecast/forecast-page'), 'ForecastPage'),
})

const salesReports = createRoute({
  getParentRoute: () => inside, path: '/sales-reports', validateSearch: readReportsAsked,
  component: routePart(() => import('@/rooms/sales/reports/reports-page'), 'ReportsPage'),
})

const call = createRoute({
  getParentRoute: () => inside, path: '/call',
  validateSearch: (search: Search) => ({ ...search, ...(search.number === undefined ? {} : { number: String(search.number) }) }),
  component: routePart(() => import('@/rooms/insight/calls/call-page'), 'CallPage'),
})

const lately = createRoute({
  getParentRoute: () => inside, path: '/lately',
  validateSearch: (search: Search) => search,
  component: routePart(() => import('./lately-screen'), 'LatelyPage'),
})

const serviceReport = createRoute({
  getParentRoute: () => inside, path: '/service/report',
  validateSearch: (search: Search): { days?: number; queue?: string } => ({ days: Number(search.days) || undefined, queue: search.queue === undefined ? undefined : String(search.queue) }),
  component: routePart(() => import('@/rooms/service/report/report-page'), 'ServiceReportPage'),
})

const jobs = createRoute({
  getParentRoute: () => inside, path: '/jobs',
  component: routePart(() => import('@/core/jobs/jobs-page'), 'JobsPage'),
})

export const routeTree = root.addChildren([
  signIn, back, forgotten, choosePassword, confirmAddress, setup,
  inside.addChildren([home, today, inbox, list, record, writeArticle, articleVersions, merge, imports, oneImport, notifications, leadQueue, doubles, call, forecast, salesReports, lately, jobs, pipeline, serviceReport, settingsRoutes(inside)]),
])

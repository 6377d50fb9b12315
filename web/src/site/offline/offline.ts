import { hashKey } from '@tanstack/react-query'
import { describeQuery, houseQuery } from '@/api/describe'
import { queriesRecalled, keepAnswers } from '@/api/recall'
import { queryClient } from '@/api/queries'
import { isServerLost, onReach } from '@/api/reach'
import { keepSeen, readSeen } from '@/api/seen'
import { sessionQuery } from '@/api/session'
import { beginReading } from '@/foundation/whose'
import { showParcels } from '@/core/outbox/outbox'
import { sendWaiting } from '@/core/outbox/settling'
import { unsent } from '@/core/outbox/unsent'
import { dismissWorker, followWorker, lookForNewVersion } from './worker'

/** What the server could not take at the moment is tried again after so many milliseconds. */
const AGAIN = 30_000
/** So long what is shown waits for what is sent: the answer holds it then. */
const PATIENCE = 3_000

let hasBegun = false

/** From now on this page can be read without the server, and sends what waits when it is there again. */
export function stayReadable(): void {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  if (!session?.me) return
  if (session.works_offline && !session.preview) keepFor(String(session.me.id))
  else keepAnswers(() => undefined)
  // What was left behind goes out when the page opens, when the server is back, and after signing in again.
  send()
  if (hasBegun) return
  hasBegun = true
  fetchParts()
  void (session.works_offline ? followWorker() : dismissWorker())
  onReach((isLost) => { if (!isLost) void catchUp() })
  window.setInterval(() => { if (!isServerLost() && unsent.all().some(({ state }) => state === 'waiting')) send() }, AGAIN)
}

function keepFor(reader: string): void {
  beginReading(reader)
  keepAnswers((name, data) => { keepSeen(reader, name, data).catch(() => undefined) })
  keepDescriptions().catch(() => undefined)
}

/** What records may be written here is known before the line breaks, also of those nobody has looked at. */
async function keepDescriptions(): Promise<void> {
  for (const { type } of queryClient.getQueryData(houseQuery.queryKey)?.types ?? []) {
    const ask = describeQuery(type)
    if (!await readSeen(hashKey(ask.queryKey))) await queryClient.prefetchQuery(ask)
  }
}

/** Here before they are needed: without a line nothing more can be fetched where no worker may be. */
function fetchParts(): void {
  for (const part of [import('./offline-bar'), import('@/core/outbox/unsent-rows'), import('@/core/writing/conflict-dialog')]) part.catch(() => undefined)
}

const send = () => { sendWaiting().catch(() => showParcels()) }

/** What was shown without the server is asked for anew. */
async function catchUp(): Promise<void> {
  const names = new Set(queriesRecalled())
  await Promise.race([sendWaiting().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  await queryClient.invalidateQueries({ predicate: ({ queryHash }) => names.has(queryHash) })
  await lookForNewVersion()
}

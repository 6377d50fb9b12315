import { whileWriting } from './own-writes'
import { Problem, readProblem } from './problem'
import { noteReach } from './reach'
import { learnClock } from '@/foundation/clock'
import { forgetSeen } from '@/foundation/whose'

type Query = Record<string, unknown>

interface Ask {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** A form to upload instead of JSON. */
  form?: FormData
  /** Makes a create safe to repeat. */
  idempotencyKey?: string
}

/** What a write answers: the data, and the journal entry that can be undone. */
export interface Written<T> { data: T; entry: string | null }

/** Why one is to sign in: the session ended, or what is to be done takes a sign-in of a moment ago. */
export type SignInReason = 'ended' | 'proof'

let whenSignInIsAsked: (reason: SignInReason) => Promise<boolean> | void = () => {}

/** Says whom to tell when the server wants a sign-in; a write waits for what it answers: true, and it is sent again. */
export function onSignInAsked(listener: typeof whenSignInIsAsked): void { whenSignInIsAsked = listener }

function csrfToken(): string {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? ''
}

/** The address of a call; empty values are left out, objects become JSON. */
export function addressOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    parameters.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  const tail = parameters.toString()
  return `/api${path}${tail ? `?${tail}` : ''}`
}

const IDS = new Set(['id', 'entry', 'job', 'custom_id', 'undone_by'])

/** Ids are opaque: as text they compare, travel in addresses and stay exact beyond 2^53. The server takes both. */
function idsAsText(name: string, value: unknown): unknown {
  return typeof value === 'number' && IDS.has(name) ? String(value) : value
}

async function call(method: string, path: string, ask: Ask): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (method !== 'GET') headers['X-CSRFToken'] = csrfToken()
  if (ask.body !== undefined) headers['Content-Type'] = 'application/json'
  if (ask.idempotencyKey) headers['Idempotency-Key'] = ask.idempotencyKey
  const body = ask.form ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body))
  const response = await fetch(addressOf(path, ask.query), { method, headers, body, signal: ask.signal, credentials: 'same-origin' }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    return null
  })
  const isReached = !!response && !isOfDoorkeeper(response)
  noteReach(isReached)
  if (isReached) learnClock(response.headers.get('Date'))
  if (!isReached) throw new Problem(0, { detail: 'The server cannot be reached. What you typed is kept; try again in a moment.' })
  return response
}

/** A proxy that stands in front says so in its own words when the server behind it is gone. */
function isOfDoorkeeper({ status, headers }: Response): boolean {
  return status >= 502 && status <= 504 && !headers.get('content-type')?.includes('json')
}

async function send<T>(method: string, path: string, ask: Ask = {}): Promise<Written<T>> {
  if (method === 'GET') return read<T>(method, path, ask)
  return whileWriting(async () => {
    const result = await read<T>(method, path, ask)
    return { result, entry: result.entry }
  })
}

async function read<T>(method: string, path: string, ask: Ask): Promise<Written<T>> {
  const response = await call(method, path, ask)
  if (!response.ok) {
    const problem = await readProblem(response)
    const hasEnded = problem.status === 401 && !/^\/session(\/|$)/.test(path)
    if (hasEnded) void forgetSeen()
    if (hasEnded || problem.wantsSignIn) {
      const again = whenSignInIsAsked(hasEnded ? 'ended' : 'proof')
      if (again && method !== 'GET' && await again) return read<T>(method, path, ask)
    }
    throw problem
  }
  const text = await response.text()
  return { data: (text ? JSON.parse(text, idsAsText) : null) as T, entry: response.headers.get('X-Entry') }
}

/** The one way to the server. Writes answer with the entry that can be undone; hand it to `announce`. */
export const api = {
  get: async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
    (await send<T>('GET', path, { query, signal })).data,
  post: <T>(path: string, body?: unknown, ask?: Ask) => send<T>('POST', path, { body: body ?? {}, ...ask }),
  put: <T>(path: string, body: unknown) => send<T>('PUT', path, { body }),
  patch: <T>(path: string, body: unknown, ask?: Ask) => send<T>('PATCH', path, { body, ...ask }),
  remove: <T>(path: string, query?: Query) => send<T>('DELETE', path, { query }),
  upload: <T>(path: string, form: FormData) => send<T>('POST', path, { form }),
}

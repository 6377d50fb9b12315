export interface FieldError { field: string; message: string }
export interface Conflict {
  field: string
  label: string
  yours: unknown
  theirs: unknown
  /** Both in words, where they are no values of a record's field. */
  words?: { yours: string; theirs: string }
}

interface ProblemBody {
  title?: string
  detail?: string
  errors?: FieldError[]
  conflicts?: Conflict[]
  current?: number
  sign_in_again?: boolean
}

/** What the server said when it refused (RFC 9457); status 0 means that it could not be reached. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly errors: FieldError[]
  /** Both values of each field that somebody else changed meanwhile (409). */
  readonly conflicts: Conflict[]
  /** The version to send with the next try (409). */
  readonly current: number | null
  /** Whether it takes a sign-in of a moment ago, and nothing else is amiss. */
  readonly wantsSignIn: boolean

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `Error ${status}`)
    this.name = 'Problem'
    this.status = status
    this.title = body.title ?? ''
    this.errors = body.errors ?? []
    this.conflicts = body.conflicts ?? []
    this.current = body.current ?? null
    this.wantsSignIn = body.sign_in_again ?? false
  }

  get isConflict(): boolean { return this.status === 409 && this.conflicts.length > 0 }
  get isOffline(): boolean { return this.status === 0 }

  /** The messages by field name, as forms want them. */
  byField(): Record<string, string> {
    return Object.fromEntries(this.errors.map(({ field, message }) => [field, message]))
  }
}

/** Reads a refused answer, whatever its form. */
export async function readProblem(response: Response): Promise<Problem> {
  const isJson = response.headers.get('content-type')?.includes('json')
  const body = isJson ? await response.json().catch(() => ({})) : {}
  return new Problem(response.status, { title: response.statusText, ...body })
}

const GONE = [403, 404, 410]

/** Whether what was asked for is not there, or not this user's to see. */
export const isGone = (error: unknown): boolean => error instanceof Problem && GONE.includes(error.status)

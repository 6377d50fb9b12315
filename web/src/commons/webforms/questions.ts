import type { ChildRow } from '@/core/writing/child-rows'

/** A question as the builder holds it: a row of the form, with a name of its own while it has no id yet. */
export type Question = ChildRow & { spot: string; kind: string; label: string; help: string; is_required: boolean; options: string; field: string }

export const OF_PARTY = ['name', 'email', 'phone', 'organisation', 'job_title', 'address']
export const OF_ITS_OWN = ['text', 'long_text', 'choice', 'choices', 'number', 'date', 'yes_no']
export const ICONS: Record<string, string> = {
  name: 'user', email: 'mail', phone: 'phone', organisation: 'building', job_title: 'briefcase', address: 'map-pin', own: 'forms',
  text: 'letter-t', long_text: 'notes', choice: 'circle-dot', choices: 'checkbox', number: 'hash', date: 'calendar', yes_no: 'check',
}
export const isChoosing = ({ kind }: Question) => kind === 'choice' || kind === 'choices'

let spots = 0
export const newSpot = () => `new-${Date.now()}-${++spots}`

/** The rows of a record as questions in their order. */
export function questionsOf(rows: ChildRow[]): Question[] {
  return [...rows].sort((a, b) => Number(a.place ?? 0) - Number(b.place ?? 0) || Number(a.id ?? 0) - Number(b.id ?? 0)).map((row) => ({
    ...row, spot: String(row.spot ?? row.id ?? newSpot()), kind: String(row.kind), label: String(row.label ?? ''), help: String(row.help ?? ''), is_required: !!row.is_required,
    options: String(row.options ?? ''), field: String(row.field ?? ''),
  }))
}

/** Questions as rows again, numbered in their order. */
export const rowsOf = (questions: Question[]): ChildRow[] => questions.map((one, place) => ({ ...one, place }))

/** The list with one moved to another place. */
export function moved(questions: Question[], spot: string, to: number): Question[] {
  const from = questions.findIndex((one) => one.spot === spot)
  if (from < 0) return questions
  const rest = questions.filter((one) => one.spot !== spot)
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, questions[from])
  return rest
}

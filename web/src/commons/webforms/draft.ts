import type { RecordView, TypeDescription } from '@/api/contract'
import type { Values } from '@/api/records'
import { useDraft } from '@/core/kit/drafts'
import { questionsOf, rowsOf, type Question } from './questions'
import type { ChildRow } from '@/core/writing/child-rows'

/** What the builder holds: the form as it stands, or as it was changed here and is not saved yet; that survives a reload. */
export function useFormDraft(record: RecordView, description: TypeDescription) {
  const [kept, keep, forget] = useDraft<Values | null>(`web-form:${record.id}:${record.version}`, null)
  const values = kept ?? startOf(record, description)
  const questions = questionsOf(((values.children as Values | undefined)?.questions ?? []) as ChildRow[])
  const setQuestions = (next: Question[]) => keep({ ...values, children: { questions: rowsOf(next) } })
  return { values, questions, isChanged: kept !== null, keep, setQuestions, forget }
}

function startOf(record: RecordView, description: TypeDescription): Values {
  const fields = Object.fromEntries(description.fields.filter(({ readonly }) => !readonly).map(({ name }) => [name, record[name] ?? null]))
  return { ...fields, children: { questions: rowsOf(questionsOf(record.children.questions ?? [])) } }
}

/** What the preview is drawn from. */
export function shownOf(values: Values, questions: Question[]): Values {
  const text = (name: string) => String(values[name] ?? '')
  return {
    name: text('name'), heading: text('heading'), intro: text('intro'), button: text('button'), consent_text: text('consent_text'), purpose: text('purpose'), is_consent_required: !!values.is_consent_required,
    questions: questions.map(({ kind, label, help, is_required, options, field }) => ({ kind, label, help, is_required, options, field })),
  }
}

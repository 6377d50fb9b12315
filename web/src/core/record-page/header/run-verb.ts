import { api } from '@/api/client'
import type { RecordView, Verb } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { writeOf } from '@/core/kinds/registry'
import { announce, announceProblem } from '@/core/kit/notices'

/** Runs a verb and says so with undo; throws a Problem that names fields, so that a form can show it. */
export async function runVerb(type: string, record: RecordView, verb: Verb, values: Record<string, unknown>): Promise<void> {
  const written = Object.fromEntries(verb.fields.map((field) => [field.name, writeOf(field, values[field.name] ?? null)]))
  try {
    const { data, entry } = await api.post<RecordView>(`/${type}/${record.id}/verbs/${verb.slug}`, written)
    if (data?.id) queryClient.setQueryData(keys.record(type, String(record.id)), data)
    announce({ text: `${verb.label}: ${record.title}`, entry })
    await refreshRecords()
  } catch (error) {
    if (!(error instanceof Problem && error.errors.length && verb.fields.length)) announceProblem(error)
    throw error
  }
}

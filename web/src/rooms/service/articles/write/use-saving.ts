import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { saveChange } from '@/core/writing/save-change'
import { textOf, type Text } from './use-text'

interface Saving { record: RecordView; text: Text; base: number; adopt: (saved: RecordView, as?: Text) => Promise<void> }

/** Saves what is typed as a change of the article; where somebody else was quicker, the writer chooses. */
export function useSaving({ record, text, base, adopt }: Saving) {
  const save = async (): Promise<RecordView | null> => {
    const before = textOf(record)
    const values = Object.fromEntries(Object.entries(text).filter(([name, value]) => value !== before[name as keyof Text]))
    if (!Object.keys(values).length) return record
    try {
      const saved = await saveChange({ type: 'articles', row: { id: record.id, title: record.title, version: base }, values, text: t`Saved. Readers see it once it is published.`, throwFieldErrors: true })
      if (saved) await adopt(saved)
      return saved
    } catch (error) {
      if (error instanceof Problem) announceProblem(error)
      return null
    }
  }
  const run = async (verb: 'publish' | 'submit', said: string, body: object = {}) => {
    if (!await save()) return false
    try {
      const { data, entry } = await api.post<RecordView>(`/articles/${record.id}/verbs/${verb}`, body)
      queryClient.setQueryData(keys.record('articles', String(record.id)), data)
      announce({ text: said, entry })
      await adopt(data)
      await refreshRecords()
      return true
    } catch (error) {
      announceProblem(error)
      return false
    }
  }
  return { save, run }
}

import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { saveChange } from '@/core/writing/save-change'
import type { CaseRow } from './contract'

type Case = CaseRow

/** What one does with the open case; each answers whether it was done. */
async function run(row: Case, verb: string, values: object, text: string): Promise<boolean> {
  try {
    const { data, entry } = await api.post<RecordView>(`/cases/${row.id}/verbs/${verb}`, values)
    queryClient.setQueryData(keys.record('cases', row.id), data)
    announce({ text, entry })
    void refreshRecords()
    return true
  } catch (error) {
    announceProblem(error)
    return false
  }
}

export const waitFor = (row: Case, whom: 'customer' | 'supplier') =>
  run(row, 'wait', { whom }, whom === 'customer' ? t`${row.subject} waits for the customer.` : t`${row.subject} waits for a supplier.`)
export const goOnWith = (row: Case) => run(row, 'resume', {}, t`${row.subject} goes on.`)
export const openAgain = (row: Case) => run(row, 'reopen', {}, t`${row.subject} is open again.`)

export async function assign(row: Case, user: { id: string; title: string } | null): Promise<boolean> {
  const text = user ? t`${row.subject} is ${user.title}’s now.` : t`${row.subject} is nobody’s now.`
  return !!await saveChange({ type: 'cases', row, values: { owner: user?.id ?? null }, text })
}

export async function putInQueue(row: Case, queue: { id: string; title: string } | null): Promise<boolean> {
  return !!await saveChange({ type: 'cases', row, values: { queue: queue?.id ?? null }, text: queue ? t`${row.subject} lies in ${queue.title} now.` : t`${row.subject} lies in no queue now.` })
}

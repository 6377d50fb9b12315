import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import type { Row, Rows } from '@/api/contract'
import { queryClient, refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'

/** Ticks a task off: it leaves the open ones at once, and comes back if the server says no. */
export async function completeTask(row: Row): Promise<void> {
  queryClient.setQueriesData<Rows>({ queryKey: ['records', 'tasks', 'open-of'] }, (data) => data && { ...data, rows: data.rows.filter(({ id }) => id !== row.id) })
  try {
    const { entry } = await api.post(`/tasks/${row.id}/verbs/complete`)
    announce({ text: t`Done: ${row.title}`, entry })
  } catch (error) {
    announceProblem(error)
  }
  await refreshRecords()
}

import type { Row } from '@/api/contract'
import { sayDay } from '@/core/kinds/date'
import { offerListLook } from '@/core/records/list-looks'
import { DueDay } from './due-day'
import { lateness, sayDue } from './due-words'

const dueOf = (row: Row) => row.due_on as string | null
const isDone = (row: Row) => !!row.done_at
const wordsOf = (row: Row) => (isDone(row) ? sayDay : sayDue)(dueOf(row)!)

/** Lists of tasks say what is late, and step back where something is done. */
export function offerTaskList(): void {
  offerListLook({
    type: 'tasks',
    needs: ['due_on', 'done_at'],
    tone: (row) => (isDone(row) ? 'done' : lateness(dueOf(row)) === 'late' ? 'late' : undefined),
    cells: {
      due_on: { Display: ({ row }) => <DueDay day={dueOf(row)!} isDone={isDone(row)} words={wordsOf(row)} />, toText: wordsOf },
    },
  })
}

import type { Row } from '@/api/contract'
import { offerListLook } from '@/core/records/list-looks'
import { formatCount } from '@/foundation/numbers'
import { Heat } from './leads/heat'

/** Lists of leads show how warm each is, and step back where one was let go. */
export function offerLeadList(): void {
  offerListLook({
    type: 'leads',
    needs: ['state', 'score'],
    tone: (row: Row) => (row.state === 'disqualified' ? 'done' : undefined),
    cells: { score: { Display: ({ row }) => <Heat score={Number(row.score)} />, toText: (row) => formatCount(Number(row.score)) } },
  })
}

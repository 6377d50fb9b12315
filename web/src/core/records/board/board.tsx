import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { isEditable } from '@/core/kinds/registry'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { Empty } from '@/core/kit/empty'
import { WaitingRows } from '@/core/kit/waiting'
import { EmptyList } from '../empty/empty-list'
import { askOf } from '../rows/ask'
import { groupKey } from '../rows/groups'
import { columnsOf } from '../state/columns'
import type { ScreenControl } from '../state/use-screen'
import { ListProblem } from '../table/list-problem'
import { BoardColumn } from './board-column'
import { boardQuery } from './board-query'
import { useBoardKeys } from './use-board-keys'
import { useMoveCard } from './use-move-card'
import classes from './board.module.css'

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The list as a board: a column for each value, a card for each record. */
export function Board({ description, control, isPhone }: Props) {
  const { screen } = control
  const { type } = description
  const field = findField(description.fields, screen.boardBy ?? '')
  const columns = useMemo(() => columnsOf(description, screen.columns), [description, screen.columns])
  const ask = useMemo(() => askOf(description, screen, columns, field ? [field.name] : []), [description, screen, columns, field])
  const sums = useMemo(() => columns.map((column) => column.field).filter(({ summable }) => summable), [columns])
  const sumNames = sums.map(({ name }) => name)
  const board = useQuery({ ...boardQuery(type, field?.name ?? '', sumNames, ask), enabled: !!field, placeholderData: (before) => before })
  const groups = board.data?.groups ?? []
  const isPainted = useAfterPaint(!!board.data)
  const canMove = !!field && description.rights.change && isEditable(field) && !screen.trash && field.kind !== 'tags' && field.kind !== 'choices'
  const moveCard = useMoveCard({ type, field, sums: sumNames, ask, groups })
  const keys = useBoardKeys({ type, groups, canMove, moveCard })

  if (!field) return <Empty icon="layout-kanban" title={t`Nothing to stand the board by`}>{t`Choose under Display which field makes the columns.`}</Empty>
  if (board.error) return <ListProblem error={board.error} control={control} retry={() => void board.refetch()} />
  if (!board.data) return <WaitingRows />
  if (groups.every(({ count }) => count === 0) && (screen.filter || screen.q)) return <EmptyList description={description} control={control} />
  return (
    <div className={classes.board} data-phone={isPhone || undefined} ref={keys.box} onKeyDown={keys.onKeyDown} role="region" aria-label={t`Board of ${description.plural}`}>
      {groups.map((group, at) => (
        <BoardColumn
          key={groupKey(group)} description={description} field={field} columns={columns} sums={sums} group={group} groups={groups} at={at} ask={ask} most={isPainted ? Infinity : cardsSeen(at)}
          active={keys.active.column === at ? keys.active.card : null} isTarget={keys.carried?.to === at} carriedId={keys.carried?.id ?? null}
          canMove={canMove} onMove={moveCard} onFocus={(card) => keys.setActive({ column: at, card })}
        />
      ))}
      <div role="status" aria-live="assertive" className={classes.spoken}>{keys.spoken}</div>
      <p id="board-help" hidden>{t`Arrows go from card to card, Enter opens. Space picks a card up; then left and right choose the column, Space puts it down, Escape leaves it where it was.`}</p>
    </div>
  )
}

/** How wide a column is with its gap, and how low most cards are at least, in pixels. */
const COLUMN = 282
const CARD = 90

/** How many cards of a column are seen before anybody scrolls: only those are drawn in the first picture. */
function cardsSeen(column: number): number {
  return column * COLUMN > window.innerWidth ? 0 : Math.ceil(window.innerHeight / CARD)
}

import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { Empty } from '@/core/kit/empty'
import { WaitingRows } from '@/core/kit/waiting'
import { EmptyList } from '../empty/empty-list'
import { lastRoom } from '../last-room'
import { groupKey } from '../rows/groups'
import type { ScreenControl } from '../state/use-screen'
import { ListProblem } from '../table/list-problem'
import { BoardColumn } from './board-column'
import { boardOf, boardQuery } from './board-query'
import { cardsSeen } from './first-cards'
import { useBoardKeys } from './use-board-keys'
import { useMoveCard } from './use-move-card'
import classes from './board.module.css'

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The list as a board: a column for each value, a card for each record. */
export function Board({ description, control, isPhone }: Props) {
  const { screen } = control
  const { type } = description
  const { field, columns, sums, ask } = useMemo(() => boardOf(description, screen), [description, screen])
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
          key={groupKey(group)} description={description} field={field} columns={columns} sums={sums} group={group} groups={groups} at={at} ask={ask} most={isPainted ? Infinity : cardsSeen(at, group.rows, columns, field, lastRoom())}
          active={keys.active.column === at ? keys.active.card : null} isTarget={keys.carried?.to === at} carriedId={keys.carried?.id ?? null}
          canMove={canMove} onMove={moveCard} onFocus={(card) => keys.setActive({ column: at, card })}
        />
      ))}
      <div role="status" aria-live="assertive" className={classes.spoken}>{keys.spoken}</div>
      <p id="board-help" hidden>{t`Arrows go from card to card, Enter opens. Space picks a card up; then left and right choose the column, Space puts it down, Escape leaves it where it was.`}</p>
    </div>
  )
}

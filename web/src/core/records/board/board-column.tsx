import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { BoardColumn as Group, Field, Row, TypeDescription } from '@/api/contract'
import type { ListAsk } from '@/api/records'
import { SumDisplay } from '@/core/kinds/sum-display'
import { isMissing } from '@/core/kinds/kind'
import { whenDragging } from '@/core/kit/dragging'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { openCreate } from '@/core/writing/open-create'
import { formatCount } from '@/foundation/numbers'
import { inside } from '@/foundation/locale'
import { groupKey } from '../rows/groups'
import type { Column } from '../state/columns'
import { GroupValue } from '../table/group-heading'
import { BoardCard } from './board-card'
import { loadMore } from './board-query'
import { nameOfGroup, type MoveCard } from './use-move-card'
import classes from './board.module.css'

interface Props {
  description: TypeDescription
  field: Field
  columns: Column[]
  sums: Field[]
  group: Group
  groups: Group[]
  at: number
  ask: ListAsk
  /** So many cards are drawn. */
  most: number
  /** The card under the keyboard's cursor, if it is in this column. */
  active: number | null
  isTarget: boolean
  carriedId: string | null
  canMove: boolean
  onMove: MoveCard
  onFocus: (card: number) => void
}

export function BoardColumn({ description, field, columns, sums, group, groups, at, ask, most, active, isTarget, carriedId, canMove, onMove, onFocus }: Props) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const key = groupKey(group)
  const latest = useRef(onMove)
  useEffect(() => { latest.current = onMove })
  useEffect(() => {
    if (!box.current || !canMove) return
    const element = box.current
    return whenDragging(({ dropTargetForElements }) => dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'card',
      onDragEnter: ({ source }) => setOver(source.data.from !== key),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => { setOver(false); void latest.current(source.data.row as Row, String(source.data.from), key) },
    }))
  }, [key, canMove])
  const more = async () => {
    setLoading(true)
    await loadMore(description.type, field, sums.map(({ name }) => name), ask, group).catch(announceProblem)
    setLoading(false)
  }
  const name = nameOfGroup(group, field)
  return (
    <section ref={box} className={classes.column} data-over={isOver || isTarget || undefined} data-column={at} aria-label={`${name}, ${formatCount(group.count)}`}>
      <header className={classes.head}>
        <GroupValue field={field} value={group.value} label={group.label} color={group.color} />
        <span className={`tabular ${classes.count}`}>{formatCount(group.count)}</span>
        {description.rights.create && (
          <ActionIcon size={24} className={classes.add} aria-label={t`New ${inside(description.label)} in ${name}`} onClick={() => openCreate({ type: description.type, values: isMissing(group.value) ? undefined : { [field.name]: group.value } })}><Icon name="plus" size={15} /></ActionIcon>
        )}
        {sums.map((sum) => !isMissing(group.sums[sum.name]) && <span key={sum.name} className={classes.sum} title={sum.label}><SumDisplay field={sum} value={group.sums[sum.name]} /></span>)}
      </header>
      <ul className={classes.cards}>
        {group.rows.slice(0, most).map((row, card) => (
          <BoardCard
            key={row.id} description={description} columns={columns} by={field} row={row} place={`${at}:${card}`} from={key} groups={groups} canMove={canMove}
            isActive={active === card} isCarried={carriedId === String(row.id)} onMove={onMove} onFocus={() => onFocus(card)}
          />
        ))}
        {group.rows.length === 0 && <li className={classes.none}>{canMove ? t`Drop a card here` : t`Nothing here`}</li>}
        {group.next && most >= group.rows.length && <li><Button fullWidth variant="subtle" color="gray" loading={isLoading} onClick={() => void more()}>{t`Show more of ${formatCount(group.count - group.rows.length)}`}</Button></li>}
      </ul>
    </section>
  )
}

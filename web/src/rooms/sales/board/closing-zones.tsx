import { t } from '@lingui/core/macro'
import type { BoardColumn } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { MoveCard } from '@/core/records/board/use-move-card'
import { groupKey } from '@/core/records/rows/groups'
import classes from './board.module.css'
import { useDropPlace } from './stage-column'

export const WON = 'won'
export const LOST = 'lost'

/** The two ends of every pipeline, as columns that a card can be carried to. */
export function closings(): BoardColumn[] {
  return [{ ...NOTHING, value: WON, label: t`Won` }, { ...NOTHING, value: LOST, label: t`Lost` }]
}

const NOTHING = { color: null, count: 0, sums: {}, rows: [], next: null }

interface Props { zones: BoardColumn[]; first: number; target: number | null; isShown: boolean; onMove: MoveCard }

/** Where a deal is dropped that is over; they rise while a card is carried. */
export function ClosingZones({ zones, first, target, isShown, onMove }: Props) {
  return (
    <div className={classes.zones} data-shown={isShown || target !== null || undefined}>
      {zones.map((zone, at) => <Zone key={zone.label} zone={zone} at={first + at} isTarget={target === first + at} onMove={onMove} />)}
    </div>
  )
}

function Zone({ zone, at, isTarget, onMove }: { zone: BoardColumn; at: number; isTarget: boolean; onMove: MoveCard }) {
  const { box, isOver } = useDropPlace(groupKey(zone), true, onMove)
  return (
    <section ref={box} className={classes.zone} data-zone={String(zone.value)} data-over={isOver || isTarget || undefined} data-column={at} aria-label={zone.label}>
      <Icon name={zone.value === WON ? 'trophy' : 'circle-x'} size={17} />{zone.label}
    </section>
  )
}

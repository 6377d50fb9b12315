import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Row, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { BulkBar } from '../bulk/lazy-bulk-bar'
import { EmptyList } from '../empty/empty-list'
import { askOf } from '../rows/ask'
import { drawnHeight } from '../rows/stretch'
import { useRows } from '../rows/use-rows'
import { isSelected, selectOf, sizeOf } from '../selection/selection'
import { useSelection } from '../selection/use-selection'
import { columnsOf } from '../state/columns'
import type { ScreenControl } from '../state/use-screen'
import { useKeptPlace } from '../table/kept-place'
import { ListProblem } from '../table/list-problem'
import { useFace } from '../table/table-body'
import { useFit } from '../table/use-fit'
import { useWindow } from '../table/use-window'
import { PhoneGroup, PhoneRow } from './phone-row'
import classes from './phone.module.css'

export const LINE = 64

/** The list for a thumb: two lines a record, tap opens, "Select" marks. */
export function PhoneList({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const { screen } = control
  const columns = useMemo(() => columnsOf(description, screen.columns), [description, screen.columns])
  const ask = useMemo(() => askOf(description, screen, columns, description.subtitle_fields), [description, screen, columns])
  const by = (screen.group && findField(description.fields, screen.group)) || null
  const scroller = useRef<HTMLDivElement>(null)
  const [kept, keep] = useKeptPlace()
  const [isChoosing, setChoosing] = useState(false)
  const win = useWindow({ scroller, line: LINE, head: 0, start: kept?.top ?? 0 })
  const rows = useRows({ type: description.type, ask, by, sums: [] }, win.from, win.to)
  const selection = useSelection(rows, JSON.stringify([ask.filter, ask.q, ask.trash]))
  const face = useFace(description)
  useFit(win, rows, LINE, null, keep, JSON.stringify([ask.filter, ask.sort, ask.q, ask.trash, by?.name]))

  const size = sizeOf(selection.value, rows.count?.value ?? 0)
  const isNone = !rows.isFirst && !rows.error && rows.lines === 0
  const { from, to } = useAfterPaint(!rows.isFirst) ? win : win.seen
  const lines = []
  for (let at = from; at <= Math.min(to, rows.lines - 1); at++) {
    const place = rows.placeAt(at)
    const row: Row | undefined = rows.rowAt(at)
    const top = at * LINE - win.shift
    if (place?.kind === 'heading' && by) {
      const section = rows.sections[place.section]
      lines.push(<PhoneGroup key={`g${section.key}`} top={top} section={section} by={by} onToggle={() => rows.toggleSection(section.key)} />)
    } else if (row) {
      lines.push(
        <PhoneRow key={`${at}:${row.id}`} description={description} columns={columns} face={face} row={row} top={top} place={at + 1} total={rows.lines}
          chosen={isChoosing ? isSelected(selection.value, String(row.id)) : null} onChoose={() => selection.toggle(String(row.id))} />,
      )
    } else lines.push(<li key={`w${at}`} className={classes.row} style={{ top }} aria-busy><span className={classes.bar} /></li>)
  }
  return (
    <div className={classes.frame}>
      {rows.lines > 0 && (
        <div className={classes.choosing}>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => { setChoosing(!isChoosing); selection.clear() }}>{isChoosing ? t`Done` : t`Select`}</Button>
        </div>
      )}
      <div ref={scroller} className={classes.scroller} onScroll={win.onScroll} aria-busy={rows.isFirst || rows.isLate}>
        {isNone && <EmptyList description={description} control={control} />}
        {!!rows.error && <ListProblem error={rows.error} control={control} retry={rows.retry} />}
        {!isNone && !rows.error && <ul className={classes.list} style={{ height: drawnHeight(rows.lines * LINE) }} aria-label={description.plural}>{lines}</ul>}
      </div>
      {size > 0 && isChoosing && (
        <BulkBar
          description={description} size={size} isExact={!selection.value.all || !!rows.count?.exact} canTakeAll={!selection.value.all} total={rows.count} screen={screen} columns={columns}
          select={selectOf(selection.value, { filter: screen.filter, q: screen.q })} onAll={selection.all} onClear={selection.clear}
        />
      )}
    </div>
  )
}

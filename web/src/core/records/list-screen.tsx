import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useState } from 'react'
import type { Field, TypeDescription } from '@/api/contract'
import { laterPart, lazyPart } from '@/core/kit/lazy-part'
import { WaitingRows } from '@/core/kit/waiting'
import { findField } from '@/api/describe'
import { FilterBar } from './filters/filter-bar'
import { newCondition } from './filters/tree'
import { useFilterDraft } from './filters/use-filter-draft'
import { useNames } from './filters/use-names'
import { ListHead } from './list-head'
import { useScreen } from './state/use-screen'
import { TableLayout } from './table/table-layout'
import { TrashNote } from './toolbar/trash-note'
import { ListToolbar } from './toolbar/list-toolbar'
import classes from './list-screen.module.css'

const waiting = () => <WaitingRows />
const FilterSheet = laterPart(() => import('./filters/filter-sheet').then((module) => module.FilterSheet))
const PhoneList = laterPart(() => import('./phone/phone-list').then((module) => module.PhoneList), { waiting })
// Fetched in the first quiet moment: changing the layout must not wait for the line.
const Board = lazyPart(() => import('./board/board').then((module) => module.Board), { waiting })
const Calendar = lazyPart(() => import('./calendar/calendar').then((module) => module.Calendar), { waiting })

/** A list with its heading, views and filters; laid out as a table, a board or a calendar. */
export function ListScreen({ description }: { description: TypeDescription }) {
  const control = useScreen(description)
  const { screen, change } = control
  const isPhone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false })
  const [parts, setParts] = useFilterDraft(screen.filter, (filter) => change({ filter }))
  const [openChip, setOpenChip] = useState<number | null>(null)
  const [isSheetOpen, setSheet] = useState(false)
  const nameOf = useNames(screen.filter, description.fields)
  const addCondition = (path: string, field: Field) => {
    setParts([...parts, newCondition(path, field)])
    setOpenChip(parts.length)
  }
  const addGroup = () => { setParts([...parts, { or: [] }]); setOpenChip(parts.length) }
  const filterBy = (name: string) => {
    const field = findField(description.fields, name)
    if (field) addCondition(name, field)
  }
  return (
    <div className={classes.screen}>
      <ListHead description={description} control={control} isPhone={!!isPhone} />
      <ListToolbar description={description} control={control} isPhone={!!isPhone} filterCount={parts.length} onPick={addCondition} onGroup={addGroup} onSheet={() => setSheet(true)} />
      {screen.trash && <TrashNote description={description} control={control} />}
      {parts.length > 0 && (
        <div className={classes.filters}><FilterBar fields={description.fields} parts={parts} onChange={setParts} nameOf={nameOf} open={isPhone ? null : openChip} onOpen={(at) => (isPhone ? setSheet(true) : setOpenChip(at))} /></div>
      )}
      <Suspense fallback={<WaitingRows />}>
        {screen.layout === 'board' ? <Board key="board" description={description} control={control} isPhone={!!isPhone} />
          : screen.layout === 'calendar' ? <Calendar key="calendar" description={description} control={control} isPhone={!!isPhone} />
            : isPhone ? <PhoneList description={description} control={control} />
              : <TableLayout description={description} control={control} onFilter={filterBy} />}
      </Suspense>
      {isPhone && <FilterSheet fields={description.fields} parts={parts} onChange={setParts} isOpen={isSheetOpen} onClose={() => setSheet(false)} />}
    </div>
  )
}

import type { TypeDescription } from '@/api/contract'
import type { ScreenControl } from '../state/use-screen'
import { ByChoice } from './by-choice'
import { ColumnList } from './column-list'
import { SortList } from './sort-list'

/** What the menu "Display" offers. */
export function DisplayChoices({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  return (
    <>
      <ByChoice description={description} control={control} />
      {control.screen.layout !== 'calendar' && <SortList description={description} control={control} />}
      <ColumnList description={description} control={control} />
    </>
  )
}

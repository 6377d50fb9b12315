import type { Field, Row } from '@/api/contract'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { textOf } from '@/core/kinds/registry'
import { listLookOf } from './list-looks'

interface Props { type: string; row: Row; field: Field }

/** One value of a row, in a table's cell or on a card: as its kind shows it, or as its room says it. */
export function CellValue({ type, row, field }: Props) {
  const Said = isMissing(row[field.name]) ? undefined : listLookOf(type)?.cells[field.name]?.Display
  return Said ? <Said row={row} /> : <FieldDisplay field={field} value={row[field.name]} oneLine />
}

/** The same in plain words. */
export function cellText({ type, row, field }: Props): string {
  return listLookOf(type)?.cells[field.name]?.toText(row) ?? textOf(field, row[field.name])
}

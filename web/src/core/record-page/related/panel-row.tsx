import { Link as Anchor } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { Field, Link, Row } from '@/api/contract'
import { describeQuery, useTypeBrief } from '@/api/describe'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { textOf } from '@/core/kinds/registry'
import { namingField } from '@/core/records/linked-name'
import classes from './related.module.css'

const BESIDE = 2

/** A related record: its title, and its two most telling values. */
export function PanelRow({ type, row, except }: { type: string; row: Row; except: string }) {
  const { data: description } = useQuery(describeQuery(type))
  // Known from the start, where the description arrives later: a link is never without words.
  const brief = useTypeBrief(type)
  const titleField = description?.fields.find(({ name }) => name === description.title_field)
  const own = titleField?.kind === 'rich_text' ? textOf(titleField, row.title) : row.title
  const naming = own ? undefined : namingField(description, row, except)
  const beside = (description?.columns ?? [])
    .map((name) => description?.fields.find((field) => field.name === name))
    .filter((field): field is Field => !!field && field.name !== except && field !== titleField && field !== naming && !isMissing(row[field.name]) && !['picture', 'rich_text'].includes(field.kind))
    .slice(0, BESIDE)
  return (
    <li className={classes.row}>
      <Anchor to="/$type/$id" params={{ type: (row.type as string | undefined) ?? type, id: String(row.id) }} className={`one-line ${classes.rowTitle}`} dir="auto">{own || (naming && (row[naming.name] as Link).title) || brief?.label}</Anchor>
      <span className={classes.beside}>{beside.map((field) => <span key={field.name} className="one-line"><FieldDisplay field={field} value={row[field.name]} oneLine /></span>)}</span>
    </li>
  )
}

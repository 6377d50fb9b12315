import { useQuery } from '@tanstack/react-query'
import { t } from '@lingui/core/macro'
import type { Field, Money, RecordView, Row } from '@/api/contract'
import { describeQuery, useTypeBrief } from '@/api/describe'
import { FieldDisplay } from '@/core/kinds/field-display'
import { isMissing } from '@/core/kinds/kind'
import { textOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { formatMoney } from '@/foundation/money'
import type { Glance } from './contract'
import classes from './beside.module.css'

interface Props { part: Glance['under_way'][number]; party: RecordView; without: string }

/** What a department has under way with the customer: deals, tasks, other cases. */
export function UnderWay({ part: { type, rows, has_more: hasMore }, without }: Props) {
  const brief = useTypeBrief(type)
  const { data: description } = useQuery(describeQuery(type))
  const others = rows.filter(({ id }) => id !== without)
  if (!brief || !others.length) return null
  return (
    <section className={classes.part} aria-label={brief.plural}>
      <h3 className={classes.heading}><Icon name={brief.icon} size={14} />{without ? t`Other cases` : brief.plural}</h3>
      <ul className={classes.rows}>
        {others.map((row) => (
          <li key={row.id}>
            <RecordLink type={type} id={row.id} className={classes.row}>
              <span className={classes.rowHead}>
                <span className={`one-line ${classes.rowTitle}`} dir="auto">{row.title}</span>
                {worthOf(row) && <span className="tabular">{formatMoney(worthOf(row)!)}</span>}
              </span>
              <span className={`one-line ${classes.rowMore}`}>{description && more(description.fields, description.columns, row)}</span>
            </RecordLink>
          </li>
        ))}
      </ul>
      {hasMore && <p className={classes.hint}>{t`There are more.`}</p>}
    </section>
  )
}

const worthOf = (row: Row): Money | null => (row.value && typeof row.value === 'object' && 'amount' in row.value ? row.value as Money : null)

/** The next few things that a list of them would show. */
function more(fields: Field[], columns: string[], row: Row) {
  const told = columns.map((name) => fields.find((field) => field.name === name)).filter((field): field is Field => !!field)
  const shown = told.filter(({ name, kind }) => name !== 'value' && kind !== 'user' && kind !== 'number' && !isMissing(row[name]) && textOf(fields.find((each) => each.name === name)!, row[name]) !== row.title).slice(0, 3)
  return shown.map((field, at) => <span key={field.name}>{at > 0 && ' · '}{field.kind === 'choice' || field.kind === 'link' ? textOf(field, row[field.name]) : <FieldDisplay field={field} value={row[field.name]} oneLine />}</span>)
}

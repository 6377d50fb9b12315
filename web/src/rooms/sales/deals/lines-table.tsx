import { t } from '@lingui/core/macro'
import type { ChildSet, Link, Money, RecordView } from '@/api/contract'
import { LinkChip } from '@/core/kinds/link'
import type { ChildRow } from '@/core/writing/child-rows'
import { formatMoney } from '@/foundation/money'
import { formatNumber, formatPercent } from '@/foundation/numbers'
import { lineCents, sayCents, totals } from './line-sums'
import classes from './lines.module.css'

/** What is sold: how much of it, at which price, and what it comes to. */
export function LinesTable({ record, set }: { record: RecordView; set: ChildSet }) {
  const rows = (record.children[set.name] ?? []) as ChildRow[]
  return (
    <>
      <ul className={classes.lines}>{rows.map((row) => <Line key={String(row.id)} row={row} />)}</ul>
      <LinesFoot rows={rows} />
    </>
  )
}

function Line({ row }: { row: ChildRow }) {
  const price = row.price as Money | null
  const product = row.product as Link | null
  const discount = row.discount as string | null
  return (
    <li className={classes.line}>
      <span className={`one-line ${classes.what}`}>{product ? <LinkChip value={product} /> : null}{row.text ? <span dir="auto">{String(row.text)}</span> : null}</span>
      <strong className={`tabular ${classes.sum}`}>{price && formatMoney({ amount: sayCents(lineCents(row)), currency: price.currency })}</strong>
      <span className={classes.how}>
        {formatNumber(String(row.quantity ?? 1))} {row.unit ? <span dir="auto">{String(row.unit)}</span> : null}{price && <> × {formatMoney(price)}</>}
        {discount && Number(discount) !== 0 && <> − {formatPercent(discount)}</>}
      </span>
    </li>
  )
}

/** The totals, as they are being typed. */
export function LinesFoot({ rows }: { rows: ChildRow[] }) {
  const found = totals(rows)
  if (found.length === 0) return null
  return (
    <p className={classes.total}>
      <span>{found.length > 1 ? t`In several currencies` : t`Together`}</span>
      <strong className="tabular">{found.map((each) => formatMoney(each)).join(' + ')}</strong>
    </p>
  )
}

import { t } from '@lingui/core/macro'
import { Checkbox, NumberInput } from '@mantine/core'
import type { Link, Money } from '@/api/contract'
import { decimalSigns } from '@/core/kinds/read-number'
import type { ChildRow } from '@/core/writing/child-rows'
import { formatMoney } from '@/foundation/money'
import { formatNumber } from '@/foundation/numbers'
import { lineCents, sayCents, totals } from './line-sums'
import classes from './split.module.css'
import { parted, type Taken } from './split-sums'

interface Props { lines: ChildRow[]; taken: Taken; error?: string; onChange: (taken: Taken) => void }

/** Which lines go along, and how much of each; the sums of both deals follow. */
export function SplitLines({ lines, taken, error, onChange }: Props) {
  const { goes, stays } = parted(lines, taken)
  const without = (id: string) => Object.fromEntries(Object.entries(taken).filter(([other]) => other !== id))
  return (
    <fieldset className={classes.set}>
      <legend>{t`Lines that go along`}</legend>
      <ul className={classes.rows}>
        {lines.map((line) => {
          const id = String(line.id)
          return <LineRow key={id} line={line} taken={taken[id]} onChange={(quantity) => onChange(quantity === undefined ? without(id) : { ...taken, [id]: quantity })} />
        })}
      </ul>
      {error && <p className={classes.wrong} role="alert">{error}</p>}
      {totals(lines).length > 0 && (
        <dl className={classes.sums}>
          <div><dt>{t`Goes along`}</dt><dd className="tabular">{sum(goes)}</dd></div>
          <div><dt>{t`Stays`}</dt><dd className="tabular">{sum(stays)}</dd></div>
        </dl>
      )}
    </fieldset>
  )
}

function LineRow({ line, taken, onChange }: { line: ChildRow; taken?: string; onChange: (quantity?: string) => void }) {
  const all = String(line.quantity ?? '1')
  const called = [(line.product as Link | null)?.title, line.text].filter(Boolean).join(' · ') || t`A line without words`
  const price = line.price as Money | null
  const unit = line.unit ? ` ${String(line.unit)}` : ''
  const shown = { ...line, quantity: taken ?? all }
  return (
    <li className={`${classes.row} ${classes.line}`}>
      <Checkbox className={classes.what} label={<span dir="auto">{called}</span>} checked={taken !== undefined} onChange={(event) => onChange(event.currentTarget.checked ? all : undefined)} />
      {taken !== undefined && (
        <NumberInput size="xs" w={76} styles={{ input: { textAlign: 'end' } }} aria-label={t`How much of ${called}`} value={taken} valueIsNumericString hideControls decimalScale={4} allowNegative={false} {...decimalSigns()} onChange={(next) => onChange(String(next))} onFocus={(event) => event.currentTarget.select()} />
      )}
      <span className={`tabular ${classes.all}`}>{taken !== undefined && '/ '}{formatNumber(all)}<span dir="auto">{unit}</span></span>
      <span className={`tabular ${classes.sum}`}>{price && formatMoney({ amount: sayCents(lineCents(shown)), currency: price.currency })}</span>
    </li>
  )
}

const sum = (lines: ChildRow[]) => totals(lines).map((each) => formatMoney(each)).join(' + ') || '–'

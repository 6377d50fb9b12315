import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Field, Link, Money, RecordView } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import { RecordPicker } from '@/core/kinds/record-picker'
import { Icon } from '@/core/kit/icon'
import type { RowsEditorProps } from '@/core/record-page/specials'
import type { ChildRow } from '@/core/writing/child-rows'
import classes from './lines.module.css'
import { LinesFoot } from './lines-table'

/** What is not sold any more is not offered. */
const FOR_SALE = { field: 'is_active', op: 'is' as const, value: true }

/** Lines as they are typed: a product brings its price and unit, and the totals follow each key. */
export function LinesEditor({ set, rows, onChange, errors }: RowsEditorProps) {
  const { data: products } = useQuery(describeQuery('products'))
  const among = products?.fields.some(({ name }) => name === FOR_SALE.field) ? FOR_SALE : undefined
  const change = (at: number, next: ChildRow) => onChange(rows.map((row, place) => place === at ? next : row))
  const choose = async (at: number, product: Link | null) => {
    change(at, { ...rows[at], product })
    const told = product && await ofProduct(product)
    if (told) change(at, { ...rows[at], product, ...told })
  }
  return (
    <div className={classes.editor}>
      {rows.map((row, at) => (
        <div key={String(row.id ?? `new${at}`)} className={classes.edited} data-row role="group" aria-label={t`Line ${at + 1}`}>
          {set.fields.map((field) => (
            <label key={field.name} className={classes.field} data-name={field.name}>
              <span className={classes.label}>{field.label}</span>
              {field.name === 'product'
                ? <RecordPicker type="products" among={among} label={field.label} value={row.product as Link | null ?? null} error={errors[`children.${set.name}.${at}.product`]} autoFocus={isFirst(field, at, rows)} onChange={(value) => void choose(at, value)} />
                : <FieldEditor
                    field={field} value={row[field.name] ?? (field.name === 'quantity' ? '1' : null)} error={errors[`children.${set.name}.${at}.${field.name}`]}
                    onChange={(value) => change(at, { ...row, [field.name]: value })}
                  />}
            </label>
          ))}
          <ActionIcon className={classes.away} aria-label={t`Remove line ${at + 1}`} onClick={() => onChange(rows.filter((_, place) => place !== at))}><Icon name="x" size={14} /></ActionIcon>
        </div>
      ))}
      {errors[`children.${set.name}`] && <p className={classes.wrong} role="alert">{errors[`children.${set.name}`]}</p>}
      <LinesFoot rows={rows} />
    </div>
  )
}

const isFirst = (field: Field, at: number, rows: ChildRow[]) => field.name === 'product' && at === rows.length - 1 && !rows[at].id

/** What the catalogue says of a product. */
async function ofProduct(product: Link): Promise<{ price: Money | null; unit: string } | null> {
  const found = await api.get<RecordView>(`/products/${product.id}`).catch(() => null)
  return found && { price: (found.price as Money | null) ?? null, unit: String(found.unit ?? '') }
}

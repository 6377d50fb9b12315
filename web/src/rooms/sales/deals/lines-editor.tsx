import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { api } from '@/api/client'
import type { Field, Link, Money, RecordView } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import type { RowsEditorProps } from '@/core/record-page/specials'
import type { ChildRow } from '@/core/writing/child-rows'
import classes from './lines.module.css'
import { LinesFoot } from './lines-table'

/** Lines as they are typed: a product brings its price and unit, and the totals follow each key. */
export function LinesEditor({ set, rows, onChange, errors }: RowsEditorProps) {
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
              <FieldEditor
                field={field} value={row[field.name] ?? (field.name === 'quantity' ? '1' : null)} error={errors[`children.${set.name}.${at}.${field.name}`]} autoFocus={isFirst(field, at, rows)}
                onChange={(value) => field.name === 'product' ? void choose(at, value as Link | null) : change(at, { ...row, [field.name]: value })}
              />
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

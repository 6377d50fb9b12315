import type { Money } from '@/api/contract'
import { locale } from '@/foundation/locale'
import { formatMoney } from '@/foundation/money'
import type { FieldKind } from './kind'
import { readNumber } from './read-number'

export const money: FieldKind<Money> = {
  kind: 'money', icon: 'coin', width: 130, align: 'right',
  Display: ({ value, oneLine }) => <span className="tabular">{formatMoney(value, { short: oneLine })}</span>,
  toText: (value) => formatMoney(value),
  fromText: (pasted, field) => {
    const amount = readNumber(pasted)
    return amount === null ? null : { amount, currency: field.currency ?? locale().currency }
  },
}

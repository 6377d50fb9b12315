import { t } from '@lingui/core/macro'
import type { Kind, Operator } from '@/api/contract'

const isDay = (kind: Kind) => ['date', 'partial_date', 'timestamp', 'instant'].includes(kind)

/** An operator as one says it beside a field of this kind. */
export function sayOperator(operator: Operator, kind: Kind): string {
  switch (operator) {
    case 'is': return isDay(kind) ? t`is on` : t`is`
    case 'is_not': return t`is not`
    case 'contains': return t`contains`
    case 'starts_with': return t`starts with`
    case 'before': return t`is before`
    case 'after': return t`is after`
    case 'in_last_days': return t`in the last`
    case 'in_next_days': return t`in the next`
    case 'at_least': return t`is at least`
    case 'at_most': return t`is at most`
    case 'has_any': return t`has any of`
    case 'has_all': return t`has all of`
    case 'is_empty': return t`is empty`
    case 'is_not_empty': return t`is not empty`
  }
}

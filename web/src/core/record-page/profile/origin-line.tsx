import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { RecordView } from '@/api/contract'
import { dayInZone, formatAgo, formatDate, formatMoment } from '@/foundation/dates'
import classes from './profile.module.css'

/** Since when we know it, and when it was last touched. */
export function OriginLine({ record }: { record: RecordView }) {
  const created = record.created_at as string | undefined
  const changed = record.changed_at as string | undefined
  if (!created) return null
  return (
    <p className={classes.origin}>
      <span title={formatMoment(created)}><Trans>Added {formatDate(dayInZone(created))}</Trans></span>
      {changed && changed.slice(0, 16) !== created.slice(0, 16) && <span title={formatMoment(changed)}>{' · '}<Trans>changed {formatAgo(changed)}</Trans></span>}
      {record.is_demo && <span title={t`It goes when the demo data is removed.`}>{' · '}<Trans>demo</Trans></span>}
    </p>
  )
}

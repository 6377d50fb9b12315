import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { BulkResult } from '@/api/contract'
import { formatCount } from '@/foundation/numbers'
import classes from './refusals.module.css'

const SHOWN = 50

/** Which records an action leaves alone, and why each. */
export function Refusals({ refused, type }: { refused: BulkResult['refused']; type: string }) {
  return (
    <ul className={classes.list} tabIndex={0} aria-label={t`Left as they are`}>
      {refused.slice(0, SHOWN).map(({ id, title, reason }) => (
        <li key={id}><Link to="/$type/$id" params={{ type, id: String(id) }}>{title}</Link> <span className="quiet">{reason}</span></li>
      ))}
      {refused.length > SHOWN && <li className="quiet">{t`and ${formatCount(refused.length - SHOWN)} more`}</li>}
    </ul>
  )
}

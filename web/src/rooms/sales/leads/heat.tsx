import { t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import { formatCount } from '@/foundation/numbers'
import { heatOf } from './lead-queries'
import classes from './leads.module.css'

/** A score with how warm that is. */
export function Heat({ score }: { score: number }) {
  const heat = heatOf(score)
  return (
    <span className={classes.heat} data-heat={heat} title={t`Score ${score}`}>
      {heat === 'hot' && <Icon name="flame" size={14} label={t`hot`} />}{formatCount(score)}
    </span>
  )
}

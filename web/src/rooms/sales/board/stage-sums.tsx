import { t } from '@lingui/core/macro'
import { formatPercent } from '@/foundation/numbers'
import { formatMoney } from '@/foundation/money'
import type { StageColumn } from './board-query'
import classes from './board.module.css'
import { WorthText } from './worth'

/** What the deals of a stage are worth together, and how much of it may come. */
export function StageSums({ stage }: { stage: StageColumn }) {
  const { value, weighted } = stage.worth
  const byCurrency = (stage.sums.value ?? []).map((each) => formatMoney(each, { short: true })).join(' + ')
  return (
    <p className={classes.sums}>
      <span title={byCurrency}><WorthText worth={value} isStrong /></span>
      {weighted?.sum && stage.probability !== null && <span className="quiet" title={t`Weighted: ${formatPercent(stage.probability)} of it may come`}><WorthText worth={weighted} /></span>}
    </p>
  )
}

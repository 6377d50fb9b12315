import { t } from '@lingui/core/macro'
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { formatCount } from '@/foundation/numbers'
import type { ImportView, RowTab } from './contract'
import classes from './importing.module.css'
import { LikelyRows } from './likely-rows'
import { OutcomeRows } from './outcome-rows'
import { outcomeName } from './say'

const TABS: RowTab[] = ['created', 'likely', 'updated', 'skipped', 'refused']

/** The rows by what becomes of them; the numbers add up to the rows of the file, but for new ones that may be somebody known. */
export function OutcomeTabs({ view }: { view: ImportView }) {
  const present = TABS.filter((outcome) => view.counts[outcome] > 0)
  const [chosen, setChosen] = useState<RowTab | null>(null)
  const outcome = chosen && present.includes(chosen) ? chosen : present.includes('updated') ? 'updated' : present[0]
  if (!outcome) return <p className={classes.known}>{t`The file holds no rows.`}</p>
  return (
    <Tabs value={outcome} onChange={(next) => setChosen(next as RowTab)} className={classes.outcomes}>
      <Tabs.List>
        {present.map((each) => (
          <Tabs.Tab key={each} value={each} data-outcome={each} className={classes.outcomeTab}>
            <span className={classes.outcomeCount}>{formatCount(view.counts[each])}</span>
            <span>{outcomeName(each)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={outcome}>{outcome === 'likely' ? <LikelyRows view={view} /> : <OutcomeRows view={view} outcome={outcome} />}</Tabs.Panel>
    </Tabs>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import { formatCount } from '@/foundation/numbers'
import type { ImportView } from './contract'
import { stepImport } from './import-queries'
import classes from './importing.module.css'
import { MatchRule } from './match-rule'
import { OutcomeTabs } from './outcome-tabs'

/** What would happen: who is new, who is here already and why, which rows cannot be read. */
export function DryRun({ view }: { view: ImportView }) {
  const [isBusy, setBusy] = useState(false)
  const { created, updated } = view.counts
  const willCome = created + updated
  const start = async () => {
    setBusy(true)
    await stepImport(view.id, () => api.post<ImportView>(`/imports/${view.id}/start`))
    setBusy(false)
  }
  const patch = (body: unknown) => stepImport(view.id, () => api.patch<ImportView>(`/imports/${view.id}`, body))
  return (
    <div className={classes.mapping}>
      <OutcomeTabs view={view} />
      <aside className={classes.side}>
        <MatchRule value={view.on_match} onChange={(onMatch) => void patch({ on_match: onMatch })} />
        <Button variant="filled" fullWidth size="sm" loading={isBusy} disabled={willCome === 0} onClick={() => void start()}>
          {plural(willCome, { one: 'Bring in # row', other: `Bring in ${formatCount(willCome)} rows` })}
        </Button>
        <Button fullWidth size="sm" onClick={() => void patch({ mapping: [] })}>{t`Back to the columns`}</Button>
        <p className={classes.sideHint}>{t`You can take the whole import back afterwards, with one click.`}</p>
      </aside>
    </div>
  )
}

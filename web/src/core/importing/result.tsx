import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { useTypeBrief } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { undoEntry } from '@/core/kit/notices'
import { inside } from '@/foundation/locale'
import type { ImportView } from './contract'
import { entryQuery, stepImport } from './import-queries'
import classes from './importing.module.css'
import { OutcomeTabs } from './outcome-tabs'
import { sayCounts } from './say'

/** How it ended, with the way back. */
export function Result({ view }: { view: ImportView }) {
  const plural = useTypeBrief(view.type)?.plural ?? ''
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const { data: entry } = useQuery({ ...entryQuery(view.entry ?? ''), enabled: view.entry !== null })
  const undo = async () => {
    setBusy(true)
    await undoEntry(view.entry!)
    await Promise.all([client.invalidateQueries({ queryKey: ['imports'] }), client.invalidateQueries({ queryKey: ['entries'] })])
    setBusy(false)
  }
  if (view.state !== 'done') {
    return (
      <div className={classes.work}>
        <strong>{view.state === 'failed' ? t`It did not come in` : t`You stopped it`}</strong>
        <p className={classes.sideHint}>{view.error || t`Nothing half was left behind. Look at the columns again, or try once more.`}</p>
        <Button onClick={() => void stepImport(view.id, () => api.patch<ImportView>(`/imports/${view.id}`, { mapping: [] }))}>{t`Back to the columns`}</Button>
      </div>
    )
  }
  if (entry?.undone_by) {
    return (
      <div className={classes.work}>
        <strong>{t`It has been taken back`}</strong>
        <p className={classes.sideHint}>{t`Everything is as it was before this file came in. To bring it in again, drop it once more.`}</p>
        <Button component={Link} to="/import">{t`To the imports`}</Button>
      </div>
    )
  }
  return (
    <div>
      <div className={classes.done}>
        <Icon name="circle-check" size={28} color="var(--won)" />
        <div className={classes.doneWords}><strong>{t`They are in.`}</strong><span className="quiet">{sayCounts(view.counts)}</span></div>
        <Group gap="xs">
          {entry?.can_undo && <Button loading={isBusy} leftSection={<Icon name="arrow-back-up" size={15} />} onClick={() => void undo()}>{t`Take it all back`}</Button>}
          <Button component={Link} to={`/${view.type}`} variant="filled">{t`See ${inside(plural)}`}</Button>
        </Group>
      </div>
      <OutcomeTabs view={view} />
    </div>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { ColumnRow, type Place } from './column-row'
import type { ImportColumn, ImportView, OnMatch } from './contract'
import { importQuery, stepImport } from './import-queries'
import classes from './importing.module.css'
import { MatchRule } from './match-rule'
import { ReadingPanel } from './reading-panel'
import { Recognised } from './recognised'

/** Where each column goes, with the file's own rows beneath it. */
export function MapColumns({ view }: { view: ImportView }) {
  const [isBusy, setBusy] = useState(false)
  const [showsEmpty, setShowsEmpty] = useState(false)
  const patch = (body: unknown) => stepImport(view.id, () => api.patch<ImportView>(`/imports/${view.id}`, body))
  const place = ({ index }: ImportColumn, where: Place) => {
    queryClient.setQueryData(importQuery(view.id).queryKey, (before) => before && {
      ...before, columns: before.columns.map((column) => column.index === index ? { ...column, ...where } : column),
    })
    return patch({ mapping: [{ column: index, ...where }] })
  }
  const check = async () => {
    setBusy(true)
    await stepImport(view.id, () => api.post<ImportView>(`/imports/${view.id}/check`))
    setBusy(false)
  }
  const isEmpty = (column: ImportColumn) => column.samples.every((sample) => !sample.trim()) && !column.target && !column.new_field
  const filled = view.columns.filter((column) => !isEmpty(column))
  const empty = view.columns.filter(isEmpty)
  const homeless = filled.filter((column) => !column.target && !column.new_field).length
  const row = (column: ImportColumn) => <ColumnRow key={`${column.index}:${column.name}`} column={column} targets={view.targets} onPlace={(where) => void place(column, where)} />
  return (
    <div className={classes.mapping}>
      <div>
        <Recognised view={view} homeless={homeless} />
        <div className={classes.columns}>
          {filled.map(row)}
          {showsEmpty && empty.map(row)}
        </div>
        {empty.length > 0 && !showsEmpty && (
          <Button variant="subtle" color="gray" mt="xs" onClick={() => setShowsEmpty(true)}>{plural(empty.length, { one: '# column is empty in this file', other: '# columns are empty in this file' })}</Button>
        )}
      </div>
      <aside className={classes.side}>
        <MatchRule value={view.on_match} onChange={(onMatch: OnMatch) => void patch({ on_match: onMatch })} />
        <Button variant="filled" fullWidth size="sm" loading={isBusy} rightSection={<Icon name="arrow-right" size={15} />} onClick={() => void check()}>{t`Try it out`}</Button>
        <p className={classes.sideHint}>{t`Nothing is written yet. You will see who is new, who is here already, and which rows cannot be read.`}</p>
        <ReadingPanel key={JSON.stringify(view.reading)} view={view} onChange={(reading) => void patch({ reading })} />
      </aside>
    </div>
  )
}

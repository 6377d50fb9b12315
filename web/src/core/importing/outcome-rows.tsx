import { t } from '@lingui/core/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { WaitingRows } from '@/core/kit/waiting'
import type { ImportedRow, ImportView, OnMatch, RowOutcome } from './contract'
import { importRowsQuery } from './import-queries'
import classes from './importing.module.css'
import { onMatchChoices } from './say'

/** The rows of one outcome; a match says whom and why, and can be decided by itself. */
export function OutcomeRows({ view, outcome }: { view: ImportView; outcome: RowOutcome }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importRowsQuery(view.id, outcome))
  if (error) return <Failure error={error} small />
  if (!data) return <WaitingRows count={5} />
  const rows = data.pages.flatMap((page) => page.rows)
  return (
    <>
      <ul className={classes.matchList}>{rows.map((row) => <OutcomeRow key={row.row} row={row} view={view} />)}</ul>
      {hasNextPage && <Button variant="subtle" color="gray" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t`Show more`}</Button>}
      {!hasNextPage && rows.length < view.counts[outcome] && <p className={classes.sideHint}>{t`The first ${rows.length} are shown; the others are of the same kind.`}</p>}
      {outcome === 'refused' && <Button component="a" href={`/api/imports/${view.id}/refused.csv`} download mt="xs" leftSection={<Icon name="download" size={14} />}>{t`Download the refused rows with their reasons`}</Button>}
    </>
  )
}

function OutcomeRow({ row, view }: { row: ImportedRow; view: ImportView }) {
  const title = row.title || row.cells.filter((cell) => cell.trim()).slice(0, 3).join(', ') || t`an empty row`
  return (
    <li className={classes.match}>
      <span className={`${classes.rowNumber} tabular`} title={t`Row ${row.row} of the file`}>{row.row}</span>
      {row.outcome === 'refused' ? <Icon name="alert-triangle" size={18} color="var(--late)" /> : <Face name={title} size={24} />}
      <span className={classes.matchWords}>
        <span className="one-line" dir="auto"><strong>{title}</strong></span>
        {(row.matches || row.reason) && (
          <span className={classes.reason} data-refused={row.outcome === 'refused' || undefined}>
            {row.matches && <>{t`is`} <MatchLink row={row} />{row.reason && ' · '}</>}{row.reason}
          </span>
        )}
      </span>
      {row.matches && view.state === 'checked' && <RowChoice row={row} view={view} />}
    </li>
  )
}

function MatchLink({ row }: { row: ImportedRow }) {
  return row.type && row.record
    ? <Link to="/$type/$id" params={{ type: row.type, id: String(row.record) }} target="_blank">{row.matches}</Link>
    : <>{row.matches}</>
}

function RowChoice({ row, view }: { row: ImportedRow; view: ImportView }) {
  const [value, setValue] = useState<OnMatch>(view.match_choices[row.row] ?? view.on_match)
  const choose = (choice: OnMatch) => {
    setValue(choice)
    api.patch(`/imports/${view.id}`, { match_choices: { [row.row]: choice } }).catch(announceProblem)
  }
  return <NativeSelect size="xs" aria-label={t`What to do with row ${row.row}`} data={onMatchChoices().map(({ value: each, label }) => ({ value: each, label }))} value={value} onChange={(event) => choose(event.currentTarget.value as OnMatch)} />
}

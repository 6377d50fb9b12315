import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { Face } from '@/core/kit/face'
import { Failure } from '@/core/kit/failure'
import { announceProblem } from '@/core/kit/notices'
import { Reasons } from '@/core/kit/reasons'
import { WaitingRows } from '@/core/kit/waiting'
import type { ImportedRow, ImportView, OnLike, OnMatch, RowLike } from './contract'
import { importQuery, importRowsQuery } from './import-queries'
import classes from './importing.module.css'
import { onLikeChoices } from './say'

/** New ones that may be somebody known, or somebody in a row before: how likely, why, and what to do with each. */
export function LikelyRows({ view }: { view: ImportView }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importRowsQuery(view.id, 'likely'))
  if (error) return <Failure error={error} small />
  if (!data) return <WaitingRows count={5} />
  const rows = data.pages.flatMap((page) => page.rows)
  const all = new Set(rows.map(({ row }) => view.like_choices[row] ?? 'new'))
  return (
    <>
      <p className={classes.likelyHint}>{t`They match nobody for certain, so they come in as new ones, unless you say that they are the same.`}</p>
      {rows.length > 1 && (
        <NativeSelect
          size="xs" mt="sm" w="fit-content" label={t`All that are shown`} value={all.size === 1 ? [...all][0] : ''}
          data={[...(all.size === 1 ? [] : [{ value: '', label: t`one by one` }]), ...onLikeChoices()]}
          onChange={(event) => event.currentTarget.value && void decide(view, rows, event.currentTarget.value as OnLike)}
        />
      )}
      <ul className={classes.matchList}>{rows.map((row) => row.like && <LikelyRow key={row.row} row={row} like={row.like} view={view} />)}</ul>
      {hasNextPage && <Button variant="subtle" color="gray" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t`Show more`}</Button>}
    </>
  )
}

function LikelyRow({ row, like, view }: { row: ImportedRow; like: RowLike; view: ImportView }) {
  const { score } = like
  return (
    <li className={classes.match} data-likely>
      <span className={`${classes.rowNumber} tabular`} title={t`Row ${row.row} of the file`}>{row.row}</span>
      <Face name={row.title} size={24} />
      <span className={classes.matchWords}>
        <span><strong dir="auto">{row.title}</strong></span>
        <span className={classes.reason}>{t`${score} %`} · <Whom like={like} /></span>
        <Reasons reasons={like.reasons} />
      </span>
      {view.state === 'checked' && (
        <NativeSelect
          size="xs" aria-label={t`What to do with row ${row.row}`} data={onLikeChoices()} value={view.like_choices[row.row] ?? 'new'}
          onChange={(event) => void decide(view, [row], event.currentTarget.value as OnLike)}
        />
      )}
    </li>
  )
}

function Whom({ like: { title, type, record, row } }: { like: RowLike }) {
  if (record === null) return <>{t`may be ${title} in row ${row ?? ''} of this file`}</>
  return <Trans>may be <Link to="/$type/$id" params={{ type, id: String(record) }} target="_blank"><bdi>{title}</bdi></Link></Trans>
}

/** Shows the choice at once; what the server answers is shown instead where it refuses. */
async function decide(view: ImportView, rows: ImportedRow[], choice: OnLike): Promise<void> {
  const { queryKey } = importQuery(view.id)
  const choices = Object.fromEntries(rows.map(({ row }) => [row, choice]))
  queryClient.setQueryData(queryKey, (before) => before && { ...before, like_choices: withChoices(before.like_choices, choices) })
  try {
    await api.patch<ImportView>(`/imports/${view.id}`, { like_choices: choices })
  } catch (error) {
    announceProblem(error)
    await queryClient.invalidateQueries({ queryKey, exact: true })
  }
}

function withChoices(before: Record<string, OnMatch>, choices: Record<string, OnLike>): Record<string, OnMatch> {
  const all = Object.entries({ ...before, ...choices })
  return Object.fromEntries(all.filter((entry): entry is [string, OnMatch] => entry[1] !== 'new'))
}

import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { Row } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { aroundQuery, type Around } from './clocks'
import classes from './cases.module.css'

/** The cases around a case, by what they have to do with it; nothing where there are none. */
export function CaseAround({ id }: { id: string }) {
  const { data = {} } = useQuery(aroundQuery(id))
  const words: Record<keyof Around, [string, string]> = {
    cause: ['arrow-up', t`Caused by`], caused: ['arrow-down', t`Cause of`], follows: ['history', t`Follows`], followed: ['arrow-right', t`Went on as`], linked: ['link', t`Linked`],
  }
  const ways = (Object.keys(words) as (keyof Around)[]).filter((way) => data[way]?.length)
  if (!ways.length) return null
  return (
    <ul className={classes.around}>
      {ways.map((way) => (
        <li key={way}>
          <Icon name={words[way][0]} size={15} />
          <span className="quiet">{words[way][1]}</span>
          <span className={classes.cases}>{data[way]!.map((row) => <OneCase key={row.id} row={row} />)}</span>
        </li>
      ))}
    </ul>
  )
}

function OneCase({ row }: { row: Row }) {
  const isDone = row.state === 'solved' || row.state === 'closed'
  return <RecordLink type="cases" id={String(row.id)} className={classes.case} data-done={isDone || undefined}>{row.number != null && <span className="tabular">{String(row.number)}</span>} {row.title}</RecordLink>
}

import { t } from '@lingui/core/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Link } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { dayInZone, formatDate } from '@/foundation/dates'
import { formatCount } from '@/foundation/numbers'
import { Heat } from './heat'
import { scoreQuery, type ScorePart } from './lead-queries'
import classes from './leads.module.css'

const BehindPart = lazyPart(() => import('./behind-part').then((module) => module.BehindPart))

/** "42 = 20 web form + 12 answered a call on 3 Nov": each part opens the entry behind it. */
export function ScoreLine({ id, score, subject }: { id: string; score: number; subject: Link | null }) {
  const { data } = useQuery(scoreQuery(id))
  const parts = data?.parts ?? []
  return (
    <p className={classes.sum} aria-label={t`Score`}>
      <Heat score={data?.score ?? score} />
      {parts.map((part, place) => (
        <span key={place} className={classes.term}>
          <span aria-hidden>{place === 0 ? '=' : part.points < 0 ? '' : '+'}</span>
          <Part part={part} subject={subject} />
        </span>
      ))}
      {data && !parts.length && <span>{t`Nothing is known yet that would be worth points.`}</span>}
    </p>
  )
}

function Part({ part, subject }: { part: ScorePart; subject: Link | null }) {
  const points = part.points < 0 ? `− ${formatCount(-part.points)}` : formatCount(part.points)
  const words = <><b>{points}</b> {part.text}{part.at && ` · ${formatDate(dayInZone(part.at))}`}</>
  const less = part.points < 0 || undefined
  if (!part.entry) return <span className={classes.part} data-less={less}>{words}</span>
  return (
    <Popover position="bottom-start" withinPortal shadow="md" trapFocus>
      <Popover.Target><UnstyledButton className={classes.part} data-less={less}>{words}</UnstyledButton></Popover.Target>
      <Popover.Dropdown className={classes.behind}><BehindPart entry={String(part.entry)} subject={subject} /></Popover.Dropdown>
    </Popover>
  )
}

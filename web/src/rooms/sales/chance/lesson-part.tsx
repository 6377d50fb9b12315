import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type CSSProperties } from 'react'
import { api } from '@/api/client'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { formatAgo } from '@/foundation/dates'
import { formatPercent } from '@/foundation/numbers'
import { lessonQuery, type Lesson, type Span } from './queries'
import classes from './chance.module.css'

/** What our own closed deals teach, and how true it was: of those said to be won with so much, how many were. */
export function LessonPart() {
  const { data } = useQuery(lessonQuery)
  const [isBusy, setBusy] = useState(false)
  if (!data) return null
  const learn = async () => {
    setBusy(true)
    try {
      await api.post('/chances/learn')
      announce({ text: t`It is learnt anew in the background; you can watch it under Jobs.` })
    } catch (error) {
      announceProblem(error)
    }
    setBusy(false)
  }
  return (
    <section aria-label={t`What our own deals teach`}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t`What our own deals teach`}</h2>
        {data.may_learn && <Button variant="subtle" color="gray" leftSection={<Icon name="refresh" size={14} />} loading={isBusy} onClick={() => void learn()}>{t`Learn anew`}</Button>}
      </header>
      <p className={classes.hint}>{sayState(data)}</p>
      {data.truth && <ul className={classes.spans}>{data.truth.spans.map((span) => <OneSpan key={span.least} span={span} />)}</ul>}
    </section>
  )
}

function OneSpan({ span: { least, most, deals, won, said } }: { span: Span }) {
  const share = deals ? (100 * won) / deals : 0
  const style = { '--share': `${share}%`, '--said': `${said ?? (least + most) / 2}%` } as CSSProperties
  return (
    <li className={classes.span} data-empty={deals === 0 || undefined}>
      <span className={classes.spanName}>{t`Said ${least} to ${most} %`}</span>
      <span className={classes.spanBar} style={style} aria-hidden><i /><b /></span>
      <span className="tabular">{deals === 0 ? t`no deal` : t`${won} of ${plural(deals, { one: '# deal', other: '# deals' })} won (${formatPercent(String(Math.round(share)))})`}</span>
    </li>
  )
}

function sayState({ state, at, counts, truth }: Lesson): string {
  if (state === 'not_yet') return t`The next night looks whether there are enough closed deals to learn from.`
  if (state === 'no_library') return t`On this server the library is missing that learns. An administrator can install scikit-learn.`
  if (state === 'failed') return t`Learning failed last night; the stages’ fixed chances count meanwhile.`
  if (state === 'too_few') return counts ? sayMissing(counts) : t`There are not enough closed deals yet to learn from.`
  if (!counts || !truth || !at) return t`Open deals show how likely they are won by what all closed deals taught.`
  if (truth.off_by_stage === null) return t`Learnt ${formatAgo(at)} from ${counts.closed} closed deals. Bars tell how many were won, the line how many were said to be, on deals that the arithmetic had not seen.`
  const better = truth.off < truth.off_by_stage ? t`closer to what became of them than the stages’ fixed chances` : t`no closer to what became of them than the stages’ fixed chances`
  return t`Learnt ${formatAgo(at)} from ${counts.closed} closed deals. On deals that the arithmetic had not seen it was ${better}: bars tell how many were won, the line how many were said to be.`
}

function sayMissing({ missing, missing_won: won, missing_lost: lost }: NonNullable<Lesson['counts']>): string {
  if (missing > 0) return plural(missing, { one: 'One more closed deal is needed before anything is said.', other: '# more closed deals are needed before anything is said.' })
  return won > 0
    ? plural(won, { one: 'One more won deal is needed before anything is said.', other: '# more won deals are needed before anything is said.' })
    : plural(lost, { one: 'One more lost deal is needed before anything is said.', other: '# more lost deals are needed before anything is said.' })
}

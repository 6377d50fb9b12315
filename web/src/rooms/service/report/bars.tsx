import { Chip } from '@/core/kit/chip'
import { formatCount, formatPercent } from '@/foundation/numbers'
import { FigureLink } from './figure-link'
import type { Part } from './report-query'
import classes from './report.module.css'

interface Props { title: string; parts: Part[]; /** All of them together: then each says its share. */ of?: number; isInOrder?: boolean; none?: string }

/** Parts of a whole as bars, the largest first unless their order says something. */
export function Bars({ title, parts, of, isInOrder = false, none }: Props) {
  const most = Math.max(1, ...parts.map(({ count }) => count))
  const shown = isInOrder ? parts : [...parts].sort((one, other) => other.count - one.count)
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {shown.length === 0 && <p className="quiet">{none}</p>}
      <ul className={classes.bars}>
        {shown.map((part) => (
          <li key={`${part.label}:${part.value ?? ''}`}>
            <FigureLink figure={part} className={classes.bar}>
              <span className={classes.label}>{part.color ? <Chip color={part.color}>{part.label}</Chip> : <span className="one-line" dir="auto">{part.label}</span>}</span>
              <span className={classes.track}><span className={classes.fill} style={{ inlineSize: `${(part.count / most) * 100}%` }} /></span>
              <span className="tabular">{formatCount(part.count)}{!!of && <span className="quiet"> {formatPercent(String(Math.round((part.count / of) * 100)))}</span>}</span>
            </FigureLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

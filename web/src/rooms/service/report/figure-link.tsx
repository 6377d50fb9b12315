import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { writeFilter } from '@/core/records/state/filter-text'
import { formatCount } from '@/foundation/numbers'
import type { Figure } from './report-query'

/** A number that opens the cases behind it. */
export function FigureLink({ figure, children, className }: { figure: Figure; children?: ReactNode; className?: string }) {
  const search = { f: writeFilter(figure.filter) }
  return <Link to="/$type" params={{ type: 'cases' }} search={search as never} className={className}>{children ?? <span className="tabular">{formatCount(figure.count)}</span>}</Link>
}

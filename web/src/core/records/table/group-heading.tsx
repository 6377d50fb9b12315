import { t } from '@lingui/core/macro'
import type { Field } from '@/api/contract'
import { FieldDisplay } from '@/core/kinds/fields'
import { SumDisplay } from '@/core/kinds/sum-display'
import { isMissing } from '@/core/kinds/kind'
import { kindOf, textOf } from '@/core/kinds/registry'
import { Chip } from '@/core/kit/chip'
import { Icon } from '@/core/kit/icon'
import { formatCount } from '@/foundation/numbers'
import { inside } from '@/foundation/locale'
import type { Section } from '../rows/sections'
import classes from './table.module.css'

interface Props {
  gridId: string
  line: number
  top: number
  section: Section
  by: Field
  sums: Field[]
  columns: number
  isActive: boolean
}

/** The heading of a group: its value, how many rows, what they add up to. */
export function GroupHeading({ gridId, line, top, section, by, sums, columns, isActive }: Props) {
  const group = section.group!
  return (
    <div role="row" aria-rowindex={line + 2} className={classes.group} style={{ top }} data-line={line}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columns + 1} id={`${gridId}-${line}-0`} className={classes.groupCell} data-active={isActive || undefined} data-cell={0}>
        <button type="button" className={classes.groupButton} aria-expanded={!section.isCollapsed} tabIndex={-1} data-section={section.key}>
          <Icon name={section.isCollapsed ? 'chevron-right' : 'chevron-down'} size={14} color="var(--ink-3)" />
          <GroupValue field={by} value={group.value} label={group.label} color={group.color} />
          <span className={`tabular ${classes.groupCount}`}>{formatCount(group.count)}</span>
        </button>
        {sums.map((field) => !isMissing(group.sums[field.name]) && (
          <span key={field.name} className={classes.sum}><span className={classes.sumLabel}>{field.label}</span><SumDisplay field={field} value={group.sums[field.name]} /></span>
        ))}
      </div>
    </div>
  )
}

/** What the rows of a group have in common, as the field shows it. */
export function GroupValue({ field, value, label, color }: { field: Field; value: unknown; label: string; color: string | null }) {
  if (isMissing(value)) return <span className={classes.groupNone}>{t`No ${inside(field.label)}`}</span>
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'tags') return <Chip color={color}>{label || String(value)}</Chip>
  if (field.kind === 'date' || field.kind === 'user' || field.kind === 'yes_no') return <FieldDisplay field={field} value={value} />
  return <span className={`one-line ${classes.groupLabel}`}>{sayGroup(field, value, label)}</span>
}

/** A country's or a language's code in words; whatever else as the server tells it. */
function sayGroup(field: Field, value: unknown, label: string): string {
  return kindOf(field).kind === 'text' && typeof value === 'string' ? textOf(field, value) : label || String(value)
}

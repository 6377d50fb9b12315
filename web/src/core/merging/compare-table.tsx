import { t } from '@lingui/core/macro'
import { Radio, VisuallyHidden } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { FieldDisplay } from '@/core/kinds/field-display'
import { isMissing } from '@/core/kinds/kind'
import { Face } from '@/core/kit/face'
import classes from './merging.module.css'
import { sideOf, type ComparedField, type Comparison, type Side } from './merging'

interface Props {
  description: TypeDescription
  comparison: Comparison
  shown: ComparedField[]
  chosen: Record<string, Side>
  onChoose: (name: string, side: Side) => void
}

/** Each field of both; the chosen value is marked, the other one stands back. */
export function CompareTable({ description, comparison, shown, chosen, onChoose }: Props) {
  const { fields } = comparison
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col"><VisuallyHidden>{t`Field`}</VisuallyHidden></th>
          {(['this', 'other'] as const).map((side) => (
            <th key={side} scope="col">
              <span className={classes.who}>
                <Face name={comparison[side].title} picture={(comparison[side].picture as { url?: string } | null)?.url ?? null} size={40} />
                <span>
                  <Anchor to="/$type/$id" params={{ type: comparison.type, id: String(comparison[side].id) }} className={classes.name} dir="auto">{comparison[side].title}</Anchor>
                  <small className={classes.part}>{side === 'this' ? t`stays` : t`becomes part of it`}</small>
                </span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => {
          const side = sideOf(field, chosen, fields)
          return (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              {(['this', 'other'] as const).map((each) => (
                <td key={each} data-chosen={side === each || field.is_same || undefined}>
                  <Choice description={description} field={field} side={each} isChosen={side === each} onChoose={() => onChoose(field.name, each)} />
                </td>
              ))}
            </tr>
          )
        })}
        {!shown.length && <tr><td colSpan={3} className="quiet">{t`They do not differ in any field.`}</td></tr>}
      </tbody>
    </table>
  )
}

function Choice({ description, field, side, isChosen, onChoose }: { description: TypeDescription; field: ComparedField; side: Side; isChosen: boolean; onChoose: () => void }) {
  const known = findField(description.fields, field.name)
  const value = field[side]
  const words = isMissing(value) ? <span className="quiet">{t`empty`}</span> : known && <FieldDisplay field={known} value={value} oneLine />
  if (!field.can_choose || field.is_same) return <span className={classes.value}>{words}</span>
  return (
    <label className={classes.choice}>
      <Radio size="xs" name={`merge-${field.name}`} checked={isChosen} onChange={onChoose} aria-label={side === 'this' ? t`${field.label}: as it is here` : t`${field.label}: as it is there`} />
      <span className={classes.value}>{words}</span>
    </label>
  )
}

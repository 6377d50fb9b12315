import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Fragment, memo, type ReactNode } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { isMissing } from '@/core/kinds/kind'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { formatCount } from '@/foundation/numbers'
import { cellText } from '../cell-value'
import { listLookOf, toneOf } from '../list-looks'
import type { Section } from '../rows/sections'
import type { Column } from '../state/columns'
import type { FaceStyle } from '../table/data-row'
import { GroupValue } from '../table/group-heading'
import { pictureOf, typeOf } from '../table/title-cell'
import classes from './phone.module.css'

interface Props {
  description: TypeDescription
  columns: Column[]
  face: FaceStyle
  row: Row
  top: number
  place: number
  total: number
  /** Null while nothing is being selected. */
  chosen: boolean | null
  onChoose: () => void
}

/** A record in two lines: its name, and below it what the view shows first. */
export const PhoneRow = memo(function PhoneRow({ description, columns, face, row, top, place, total, chosen, onChoose }: Props) {
  const inside = (
    <>
      {chosen !== null && <input type="checkbox" checked={chosen} readOnly tabIndex={-1} className={classes.box} aria-hidden />}
      {face.picture ? <Face name={row.title} picture={pictureOf(row, face.picture)} size={38} square={!face.isRound} /> : <span className={classes.icon}><Icon name={face.icon} size={18} /></span>}
      <span className={classes.words}>
        <span className={`one-line ${classes.name}`} dir="auto">{row.title || t`without a name`}</span>
        <span className={`one-line ${classes.more}`}>{secondLine(description, columns, row)}</span>
      </span>
    </>
  )
  return (
    <li className={classes.row} style={{ top }} aria-posinset={place} aria-setsize={total} data-tone={toneOf(description.type, row)}>
      {chosen === null
        ? <Link to="/$type/$id" params={{ type: typeOf(description.type, row), id: String(row.id) }} className={classes.link} preload={false}>{inside}</Link>
        : <button type="button" role="checkbox" aria-checked={chosen} className={classes.link} onClick={onChoose}>{inside}</button>}
    </li>
  )
})

/** The first few things known of a record, in words; names in right-to-left scripts do not reorder their neighbours. */
function secondLine(description: TypeDescription, columns: Column[], row: Row): ReactNode {
  const subtitles = description.subtitle_fields.map((name) => findField(description.fields, name)).filter((field): field is Field => !!field)
  const fields = [...new Set([...subtitles, ...columns.slice(1).map(({ field }) => field)])].filter(({ kind }) => kind !== 'picture')
  return fields.filter(({ name }) => !isMissing(row[name])).slice(0, 3).map((field, at) => (
    <Fragment key={field.name}>{at > 0 && ' · '}<bdi data-said={!!listLookOf(description.type)?.cells[field.name] || undefined}>{cellText({ type: description.type, row, field })}</bdi></Fragment>
  ))
}

export function PhoneGroup({ top, section, by, onToggle }: { top: number; section: Section; by: Field; onToggle: () => void }) {
  const group = section.group!
  return (
    <li className={`${classes.row} ${classes.group}`} style={{ top }}>
      <button type="button" className={classes.link} aria-expanded={!section.isCollapsed} onClick={onToggle}>
        <Icon name={section.isCollapsed ? 'chevron-right' : 'chevron-down'} size={16} />
        <GroupValue field={by} value={group.value} label={group.label} color={group.color} />
        <span className="quiet tabular">{formatCount(group.count)}</span>
      </button>
    </li>
  )
}

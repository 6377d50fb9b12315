import { t } from '@lingui/core/macro'
import type { Row } from '@/api/contract'
import { Face } from '@/core/kit/face'
import type { FaceStyle } from './data-row'
import classes from './table.module.css'

/** The name that leads to the record: the one strong thing in a row. */
export function TitleCell({ type, row, face, size = 22 }: { type: string; row: Row; face: FaceStyle; size?: number }) {
  return (
    <a href={hrefOf(type, row)} className={classes.name} data-open={row.id} tabIndex={-1} draggable={false}>
      {face.picture && <Face name={row.title} picture={pictureOf(row, face.picture)} size={size} square={!face.isRound} />}
      <span className="one-line" dir="auto" title={row.title}>{row.title || t`without a name`}</span>
    </a>
  )
}

export function hrefOf(type: string, row: Row): string { return `/${typeOf(type, row)}/${row.id}` }

/** A list of parties shows people and organisations, which have pages of their own. */
export function typeOf(type: string, row: Row): string { return typeof row.type === 'string' && row.type ? row.type : type }

export function pictureOf(row: Row, field: string): string | null {
  const picture = row[field] as { url?: string } | null
  return picture?.url ? `${picture.url}${picture.url.includes('?') ? '&' : '?'}size=64` : null
}

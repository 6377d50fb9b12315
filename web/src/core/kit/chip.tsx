import type { CSSProperties, ReactNode } from 'react'
import classes from './chip.module.css'

const HUES: Record<string, number> = {
  red: 350, pink: 330, grape: 292, purple: 272, violet: 262, indigo: 234, blue: 212, cyan: 192, teal: 172, green: 150,
  lime: 92, yellow: 48, amber: 40, orange: 24, brown: 18,
}

/** The hue of a colour's name, or of a #rrggbb; null for grey and for colours we do not know. */
export function hueOf(color: string | null | undefined): number | null {
  if (!color) return null
  if (color in HUES) return HUES[color]
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (!hex) return null
  const [red, green, blue] = hex.slice(1).map((part) => parseInt(part, 16) / 255)
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  if (span < 0.08) return null
  const turn = most === red ? ((green - blue) / span) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4
  return Math.round((turn * 60 + 360) % 360)
}

/** A small coloured word: a choice, a tag, a state. */
export function Chip({ color, children, title }: { color?: string | null; children: ReactNode; title?: string }) {
  const hue = hueOf(color)
  return (
    <span className={`${classes.chip} ${hue === null ? '' : classes.coloured}`} style={{ '--hue': hue ?? 0 } as CSSProperties} title={title}>
      <span className={classes.text} dir="auto">{children}</span>
    </span>
  )
}

/** Chips beside each other: on one line in a cell, wrapped elsewhere; beyond `most` only their number is said. */
export function ChipRow({ oneLine, most = 3, children }: { oneLine: boolean; most?: number; children: ReactNode[] }) {
  const shown = oneLine ? children.slice(0, most) : children
  return (
    <span className={`${classes.row} ${oneLine ? '' : classes.wrap}`}>
      {shown}
      {children.length > shown.length && <span className={classes.chip}>+{children.length - shown.length}</span>}
    </span>
  )
}

export const linkChip = `${classes.chip} ${classes.link}`
export const chipText = classes.text

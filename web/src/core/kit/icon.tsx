import { useSyncExternalStore } from 'react'
import { onReach } from '@/api/reach'
import { icons, type FirstIcon } from './icon-map'
import type { MoreIcon, moreIcons } from './more-icons'

export type IconName = FirstIcon | MoreIcon

interface Props { name: IconName | (string & {}); size?: number; stroke?: number; color?: string; className?: string; label?: string }

let more: typeof moreIcons | null = null
let isAsked = false
const waiting = new Set<() => void>()

/** An icon by name; a name we do not know draws a plain dot. Say `label` only when it stands without words. */
export function Icon({ name, ...look }: Props) {
  const Drawing = icons[name as FirstIcon]
  return Drawing ? <Drawing {...styled(name, look)} /> : <LaterIcon name={name} {...look} />
}

/** One of those that are fetched when the first of them is drawn; its place is kept. */
function LaterIcon({ name, ...look }: Props) {
  const known = useSyncExternalStore(listen, () => more)
  const Drawing = known ? known[name as MoreIcon] ?? icons['circle-dot'] : null
  return Drawing ? <Drawing {...styled(name, look)} /> : <svg width={look.size ?? 16} height={look.size ?? 16} aria-hidden={!look.label} aria-label={look.label} className={look.className} style={{ flexShrink: 0 }} />
}

/** What points on or back points the other way in a mirrored page. */
const POINTS = /^(arrow|chevron)-(left|right|back-up|forward-up)$/

function styled(name: string, { size = 16, stroke = 1.7, label, ...look }: Omit<Props, 'name'>) {
  return { size, stroke, ...look, 'data-points': POINTS.test(name) || undefined, 'aria-hidden': !label, 'aria-label': label, style: { flexShrink: 0 } }
}

function listen(tell: () => void): () => void {
  if (!isAsked) fetchMore()
  waiting.add(tell)
  return () => waiting.delete(tell)
}

function fetchMore() {
  isAsked = true
  const keep = ({ moreIcons: found }: typeof import('./more-icons')) => { more = found; waiting.forEach((each) => each()) }
  // Without a line their places are kept; they come when it is back, or with the next of them.
  import('./more-icons').then(keep, () => {
    isAsked = false
    const end = onReach((isLost) => { if (!isLost) { end(); if (!isAsked) fetchMore() } })
  })
}

import { useState, type CSSProperties } from 'react'
import { hashOf, initials } from '@/foundation/names'
import classes from './face.module.css'

interface Props { name: string; picture?: string | null; size?: number; /** Organisations and other things are square. */ square?: boolean }

const HUES = [12, 28, 42, 74, 130, 162, 190, 212, 236, 264, 300, 336]

/** Somebody's picture, or her initials in her own steady colour. */
export function Face({ name, picture, size = 24, square = false }: Props) {
  const [isBroken, setBroken] = useState(false)
  const style = { '--hue': HUES[hashOf(name) % HUES.length], width: size, height: size, fontSize: Math.round(size * 0.4) } as CSSProperties
  return (
    <span className={`${classes.face} ${square ? classes.square : ''}`} style={style} aria-hidden>
      {initials(name)}
      {picture && !isBroken && <img src={sharpEnough(picture, size)} alt="" loading="lazy" onError={() => setBroken(true)} />}
    </span>
  )
}

const SIZES = [64, 160, 640]

/** The smallest of the stored sizes that fills this many pixels of this screen. */
function sharpEnough(picture: string, size: number): string {
  const dots = size * (window.devicePixelRatio || 1)
  const fitting = SIZES.find((each) => each >= dots) ?? SIZES[2]
  return picture.startsWith('/api/files/') ? `${picture.split('?')[0]}?size=${fitting}` : picture
}

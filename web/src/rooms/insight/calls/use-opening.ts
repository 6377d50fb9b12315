import { useEffect, useState, type RefObject } from 'react'
import { areHandsAtRest } from './hands'

const ROOM = '(min-width: 701px) and (min-height: 600px)'
const STAYS = 60_000
const LOOKS = 250

/**
 * Whether the card of a call is unfolded. While it rings it unfolds by itself where there is room and nobody is busy, and
 * folds again after a while or once somebody types elsewhere; whoever touches it decides from then on.
 */
export function useOpening(isRinging: boolean, region: RefObject<HTMLElement | null>): [boolean, (isOpen: boolean) => void] {
  const [how, setHow] = useState<'waits' | 'itself' | 'asked' | 'folded'>('waits')
  const isWaiting = how === 'waits' && isRinging
  useEffect(() => {
    if (!isWaiting || !window.matchMedia(ROOM).matches) return
    const timer = window.setInterval(() => { if (areHandsAtRest()) setHow('itself') }, LOOKS)
    return () => window.clearInterval(timer)
  }, [isWaiting])
  useEffect(() => {
    if (how !== 'itself') return
    const own = region.current
    const touch = () => setHow('asked')
    const type = ({ target }: Event) => { if (!own?.contains(target as Node)) setHow('folded') }
    const opened = Date.now()
    const timer = window.setInterval(() => {
      if (Date.now() - opened > STAYS && areHandsAtRest() && !own?.matches(':hover')) setHow('folded')
    }, LOOKS)
    own?.addEventListener('pointerdown', touch)
    own?.addEventListener('focusin', touch)
    document.addEventListener('input', type, true)
    return () => {
      window.clearInterval(timer)
      own?.removeEventListener('pointerdown', touch)
      own?.removeEventListener('focusin', touch)
      document.removeEventListener('input', type, true)
    }
  }, [how, region])
  return [how === 'itself' || how === 'asked', (isOpen) => setHow(isOpen ? 'asked' : 'folded')]
}

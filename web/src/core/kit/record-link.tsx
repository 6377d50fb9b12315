import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> { type: string; id: string; ref?: Ref<HTMLAnchorElement> }

const HOVER = 60
let timer = 0

/**
 * The way to a record, which is fetched once a pointer or the focus rests on it. Boards and lists hold hundreds: the router's own
 * link works out with each drawing whether it leads to where one is, which costs more than all that is drawn in it.
 */
export function RecordLink({ type, id, onClick, ...rest }: Props) {
  const router = useRouter()
  const where = { to: '/$type/$id', params: { type, id } } as const
  const fetchAfter = (wait: number) => () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void router.preloadRoute(where).catch(() => undefined), wait)
  }
  const forget = () => window.clearTimeout(timer)
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate(where)
  }
  return <a href={`/${type}/${id}`} onClick={open} onPointerEnter={fetchAfter(HOVER)} onPointerDown={fetchAfter(0)} onPointerLeave={forget} onFocus={fetchAfter(HOVER)} onBlur={forget} {...rest} />
}

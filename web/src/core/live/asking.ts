import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { looking, type Looker } from './looking'
import { noteSigns, signsNow } from './signs'

export interface Changed { type: string; id: string; entry: string }
export interface News {
  position: string
  changed: Changed[]
  types: string[]
  /** Too much happened to tell it one by one. */
  everything: boolean
  viewers: Looker[]
  /** What concerns this user alone; it changes when that does. */
  signs: string
  schema_version: string | number
}

/** How soon the next question comes, in milliseconds. A page that is seen shows all within a second, also on a wall where nobody touches it. */
export const PACE = { usual: 500, lost: 3_000 }

interface Needs {
  /** The position before which everything is told by reading it. */
  from: string
  onNews: (news: News) => Promise<void>
  schema: () => string | number | undefined
}

/** Asks again and again what others did, until the returned function is called; not while nobody can see the page. */
export function keepAsking({ from, onNews, schema }: Needs): () => void {
  let position = from
  let timer = 0
  let isAsking = false
  let isOver = false
  const next = (wait: number) => {
    window.clearTimeout(timer)
    if (!isOver && !document.hidden) timer = window.setTimeout(() => void ask(), wait)
  }
  const ask = async () => {
    if (isAsking || isOver || document.hidden) return
    isAsking = true
    let wait = PACE.usual
    try {
      const news = await api.get<News | null>('/live', { after: position, at: looking.place(), writing: looking.isWriting() || undefined, viewers: looking.known(), schema: schema(), signs: signsNow(), again: wait / 1000 })
      if (news) {
        looking.others(news.viewers)
        noteSigns(news.signs ?? '')
        await onNews(news)
        position = news.position
      }
    } catch (error) {
      wait = PACE.lost
      // A position that is not understood any more is one of another server: everything is read anew.
      if (error instanceof Problem && error.status === 400) position = ''
    }
    isAsking = false
    next(wait)
  }
  const soon = () => next(0)
  const listen = (how: 'addEventListener' | 'removeEventListener') => {
    document[how]('visibilitychange', soon)
    window[how]('online', soon)
  }
  listen('addEventListener')
  const forget = looking.onMove(soon)
  soon()
  return () => {
    isOver = true
    window.clearTimeout(timer)
    listen('removeEventListener')
    forget()
  }
}

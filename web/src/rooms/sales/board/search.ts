import type { BoardAsk } from './board-query'

/** What the address says of the board. */
export interface BoardSearch { pipeline?: string; q?: string; mine?: boolean; sort?: string }

const KEPT = 'board.pipeline'

/** The pipeline that was looked at last opens first. */
export function rememberPipeline(id: string): void { localStorage.setItem(KEPT, id) }

export function readSearch(search: Record<string, unknown>): BoardSearch {
  const text = (name: string) => typeof search[name] === 'string' || typeof search[name] === 'number' ? String(search[name]) : undefined
  return { pipeline: text('pipeline'), q: text('q'), mine: search.mine === true || undefined, sort: text('sort') }
}

export function askOf({ pipeline, q, mine, sort }: BoardSearch): BoardAsk {
  return {
    pipeline: pipeline ?? localStorage.getItem(KEPT) ?? undefined, q: q || undefined, sort,
    filter: mine ? { field: 'owner', op: 'is', value: 'me' } : undefined,
  }
}

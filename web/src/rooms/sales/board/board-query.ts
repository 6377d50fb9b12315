import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { BoardColumn, Filter, Link, Money, Row, Rows, UserLink } from '@/api/contract'
import { Problem } from '@/api/problem'
import { queryClient } from '@/api/queries'

/** Sums of several currencies: together in the company's, and those without a rate apart. */
export interface Worth { sum: Money | null; apart: Money[] }

/** A stage with its open deals; its sums are by currency. */
export interface StageColumn extends BoardColumn {
  value: Link
  probability: string | null
  stale_days: number | null
  sums: Record<string, Money[]>
  worth: Record<string, Worth>
  rows: DealRow[]
}

export interface Board { pipeline: Link; stages: StageColumn[]; total: { count: number; worth: Record<string, Worth> } }

export interface DealRow extends Row {
  party?: Link | null
  value?: Money | null
  expected_on?: string | null
  next_step?: (Link & { due_on?: string | null }) | null
  owner?: UserLink | null
  stage_since?: string
}

/** What a board is asked for. */
export interface BoardAsk { pipeline?: string; filter?: Filter | null; q?: string; sort?: string }

const keyOf = (ask: BoardAsk) => ['records', 'deals', 'pipeline', ask] as const

const FIRST = 20
const MOST = 200

/** The open deals of a pipeline; asking again brings as many as were there. */
export const boardQuery = (ask: BoardAsk) => queryOptions({
  queryKey: keyOf(ask),
  queryFn: ({ signal }) => {
    const known = queryClient.getQueryData<Board>(keyOf(ask))?.stages.map(({ rows }) => rows.length) ?? []
    const asked = { ...ask, limit: Math.min(MOST, Math.max(FIRST, ...known)) }
    return api.get<Board>('/sales/board', asked, signal).catch((problem: unknown) => {
      // The pipeline of last time is gone: the first one is shown.
      if (!ask.pipeline || !(problem instanceof Problem && problem.status === 404)) throw problem
      return api.get<Board>('/sales/board', { ...asked, pipeline: undefined }, signal)
    })
  },
})

const CARD = 'name,party,stage,state,value,expected_on,next_step,owner,stage_since'

/** Puts the next cards of a stage below those that are there. */
export async function loadMore(ask: BoardAsk, pipeline: string, column: StageColumn): Promise<void> {
  const here: Filter[] = [
    { field: 'pipeline', op: 'is', value: pipeline }, { field: 'stage', op: 'is', value: column.value.id }, { field: 'state', op: 'is', value: 'open' },
  ]
  const filter: Filter = { and: ask.filter ? [...here, ask.filter] : here }
  const more = await api.get<Rows>('/deals', { filter, q: ask.q, sort: ask.sort, columns: CARD, limit: 40, after: column.next })
  change(ask, (stage) => {
    if (stage.value.id !== column.value.id) return stage
    const known = new Set(stage.rows.map(({ id }) => id))
    return { ...stage, rows: [...stage.rows, ...(more.rows as DealRow[]).filter(({ id }) => !known.has(id))], next: more.next }
  })
}

/** Shows a card where it was put, or nowhere any more, before the server has said so; its sums follow with the answer. */
export function moveInCache(ask: BoardAsk, row: Row, to: string | null): void {
  change(ask, (stage) => {
    if (stage.value.id === to) return { ...stage, count: stage.count + 1, rows: [row as DealRow, ...stage.rows.filter(({ id }) => id !== row.id)] }
    const rows = stage.rows.filter(({ id }) => id !== row.id)
    return rows.length === stage.rows.length ? stage : { ...stage, count: stage.count - 1, rows }
  })
}

export const readAgain = (ask: BoardAsk) => queryClient.invalidateQueries({ queryKey: keyOf(ask) })

function change(ask: BoardAsk, work: (stage: StageColumn) => StageColumn): void {
  queryClient.setQueryData<Board>(keyOf(ask), (board) => board && { ...board, stages: board.stages.map(work) })
}

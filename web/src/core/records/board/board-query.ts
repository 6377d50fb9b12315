import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { BoardColumn, Field, Row, Rows, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { queryClient } from '@/api/queries'
import type { ListAsk } from '@/api/records'
import { askOf, askOfGroup } from '../rows/ask'
import { groupKey } from '../rows/groups'
import { columnsOf } from '../state/columns'
import type { Screen } from '../state/screen'

export interface BoardData { groups: BoardColumn[] }

/** By what a board stands, what its cards show, what is added up, and what the server is asked for. */
export function boardOf(description: TypeDescription, screen: Screen) {
  const field = findField(description.fields, screen.boardBy ?? '')
  const columns = columnsOf(description, screen.columns)
  const sums = columns.map((column) => column.field).filter(({ summable }) => summable)
  return { field, columns, sums, ask: askOf(description, screen, columns, field ? [field.name] : []) }
}

const FIRST = 20
const MOST = 200

export const boardKey = (type: string, by: string, sums: string[], ask: ListAsk) => ['records', type, 'board', { by, sums, ...ask }] as const

const parametersOf = ({ columns, trash, ...ask }: ListAsk) => ({ ...ask, columns: columns?.join(','), trash: trash || undefined })

/** The columns of a board with their first cards; asking again brings as many as were there. */
export const boardQuery = (type: string, by: string, sums: string[], ask: ListAsk) => queryOptions({
  queryKey: boardKey(type, by, sums, ask),
  queryFn: async ({ signal }): Promise<BoardData> => {
    const known = queryClient.getQueryData<BoardData>(boardKey(type, by, sums, ask))
    const limit = Math.min(MOST, Math.max(FIRST, ...(known?.groups.map(({ rows }) => rows.length) ?? [])))
    return api.get<BoardData>(`/${type}/board`, { by, sums: sums.join(','), limit, ...parametersOf(ask) }, signal)
  },
})

/** Puts the next cards of a column below those that are there. */
export async function loadMore(type: string, field: Field, sums: string[], ask: ListAsk, column: BoardColumn): Promise<void> {
  const more = await api.get<Rows>(`/${type}`, { limit: 40, after: column.next, ...parametersOf(askOfGroup(ask, field, column.value)) })
  change(type, field.name, sums, ask, (groups) => groups.map((group) => {
    if (groupKey(group) !== groupKey(column)) return group
    const known = new Set(group.rows.map(({ id }) => id))
    return { ...group, rows: [...group.rows, ...more.rows.filter(({ id }) => !known.has(id))], next: more.next }
  }))
}

function change(type: string, by: string, sums: string[], ask: ListAsk, work: (groups: BoardColumn[]) => BoardColumn[]): void {
  queryClient.setQueryData<BoardData>(boardKey(type, by, sums, ask), (data) => data && { groups: work(data.groups) })
}

/** Moves a card to the top of another column, with the counts and, where they are known, the sums. */
export function moveInCache(type: string, field: Field, sums: string[], ask: ListAsk, row: Row, from: string, to: string): void {
  change(type, field.name, sums, ask, (groups) => groups.map((group) => {
    const key = groupKey(group)
    if (key === from) return { ...group, count: group.count - 1, rows: group.rows.filter(({ id }) => id !== row.id), sums: addTo(group.sums, row, -1) }
    if (key === to) return { ...group, count: group.count + 1, rows: [{ ...row, [field.name]: group.value }, ...group.rows], sums: addTo(group.sums, row, 1) }
    return group
  }))
}

function addTo(sums: Record<string, unknown>, row: Row, sign: 1 | -1): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => {
    const value = row[name]
    if (isMoney(sum) && isMoney(value)) return [name, { ...sum, amount: String(Number(sum.amount) + sign * Number(value.amount)) }]
    return [name, value === null || value === undefined || typeof sum === 'object' ? sum : String(Number(sum) + sign * Number(value))]
  }))
}

const isMoney = (value: unknown): value is { amount: string; currency: string } => typeof value === 'object' && value !== null && 'amount' in value

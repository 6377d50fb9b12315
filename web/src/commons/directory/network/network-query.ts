import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'

export interface NetworkNode { id: string; type: string; title: string; picture?: string | null; /** Values of the parties' field of that name. */ roles?: string[]; job_title?: string | null; city?: string | null }
export interface NetworkEdge {
  id: string
  from: string
  to: string
  /** Read from → to: "works at". */
  label: string
  /** Read to → from: "employs". */
  label_back: string
  since: string | null
  until: string | null
  kind: unknown
  note?: string | null
}
export interface Network { nodes: NetworkNode[]; edges: NetworkEdge[]; /** Whether there were more than the answer holds. */ is_cut?: boolean }

/** Whom a party is tied to; the other ends know each other too. */
export const networkQuery = (id: string) => queryOptions({
  queryKey: ['records', 'parties', 'network', id],
  queryFn: async ({ signal }) => withPlainIds(await api.get<Network>(`/parties/${id}/network`, { depth: 1 }, signal)),
})

/** A stored picture, or the address of one. */
function addressOf(picture: unknown): string | null {
  if (picture && typeof picture === 'object' && 'url' in picture) return `${(picture as { url: string }).url}?size=160`
  return typeof picture === 'string' ? picture : null
}

/** Ids are compared everywhere here, so they are words from the start. */
function withPlainIds({ nodes, edges, ...rest }: Network): Network {
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, id: String(node.id), picture: addressOf(node.picture) })),
    edges: edges.map((edge) => ({ ...edge, id: String(edge.id), from: String(edge.from), to: String(edge.to) })),
  }
}

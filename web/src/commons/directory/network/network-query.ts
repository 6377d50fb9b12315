import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'

export interface NetworkNode { id: string; type: string; title: string; picture?: string | null; roles?: unknown[] }
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
export interface Network { nodes: NetworkNode[]; edges: NetworkEdge[]; /** Nodes that did not fit into the answer. */ more?: number }

/** Whom a party is tied to; the other ends know each other too. */
export const networkQuery = (id: string) => queryOptions({
  queryKey: ['records', 'parties', 'network', id],
  queryFn: async ({ signal }) => withPlainIds(await api.get<Network>(`/parties/${id}/network`, { depth: 1 }, signal)),
})

/** Ids are compared everywhere here, so they are words from the start. */
function withPlainIds({ nodes, edges, ...rest }: Network): Network {
  return {
    ...rest,
    nodes: nodes.map((node) => ({ ...node, id: String(node.id) })),
    edges: edges.map((edge) => ({ ...edge, id: String(edge.id), from: String(edge.from), to: String(edge.to) })),
  }
}

import { t } from '@lingui/core/macro'
import { Chip } from '@mantine/core'
import type { NetworkEdge } from './network-query'
import classes from './network.module.css'
import { kindKey } from './ties'

interface Props { edges: NetworkEdge[]; hidden: ReadonlySet<string>; onChange: (hidden: ReadonlySet<string>) => void }

/** Which kinds of relationship are drawn. */
export function KindFilter({ edges, hidden, onChange }: Props) {
  const kinds = [...new Map(edges.map((edge) => [kindKey(edge), edge.label]))]
  if (kinds.length < 2) return null
  const flip = (kind: string) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    onChange(next)
  }
  return (
    <div className={classes.kinds} role="group" aria-label={t`Kinds of relationship`}>
      {kinds.map(([kind, label]) => (
        <Chip key={kind} size="xs" radius="sm" variant="outline" checked={!hidden.has(kind)} onChange={() => flip(kind)}>{label}</Chip>
      ))}
    </div>
  )
}

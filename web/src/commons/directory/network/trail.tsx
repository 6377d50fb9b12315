import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import type { NetworkNode } from './network-query'
import classes from './network.module.css'

interface Props { path: string[]; nodes: NetworkNode[]; onGo: (id: string) => void }

/** The way one has walked; each step leads back. */
export function Trail({ path, nodes, onGo }: Props) {
  const name = (id: string) => nodes.find((node) => node.id === id)?.title ?? '…'
  return (
    <nav aria-label={t`The way you walked`} className={classes.trail}>
      {path.map((id, at) => (
        <span key={id} className={classes.stepBox}>
          {at > 0 && <Icon name="chevron-right" size={13} color="var(--ink-3)" />}
          <UnstyledButton className={`one-line ${classes.stepBack}`} dir="auto" aria-current={at === path.length - 1 ? 'step' : undefined} onClick={() => onGo(id)}>{name(id)}</UnstyledButton>
        </span>
      ))}
    </nav>
  )
}

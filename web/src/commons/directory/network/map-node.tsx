import { t } from '@lingui/core/macro'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { Face } from '@/core/kit/face'
import type { NetworkNode } from './network-query'
import classes from './network.module.css'
import { useRoleWords } from './say-role'
import type { Spot } from './settle'
import type { Tie } from './ties'

interface Props {
  node: NetworkNode
  spot: Spot
  isCentre: boolean
  isHome: boolean
  /** How it is tied to the one in the middle. */
  tie: Tie | undefined
  isStop: boolean
  onFocus: () => void
  onGo: () => void
}

/** Somebody in the picture: a face, a name, and what they are to us. */
export function MapNode({ node, spot, isCentre, isHome, tie, isStop, onFocus, onGo }: Props) {
  const sayRole = useRoleWords()
  const roles = (node.roles ?? []).slice(0, 2).map(sayRole).join(', ')
  return (
    <UnstyledButton
      className={classes.node} data-node={node.id} data-centre={isCentre} data-home={isHome} data-ended={tie?.isEnded} tabIndex={isStop ? 0 : -1}
      aria-current={isCentre ? 'true' : undefined} style={{ transform: `translate(-50%, -28px) translate(${spot.x}px, ${spot.y}px)` }} onFocus={onFocus} onClick={onGo}
    >
      <Face name={node.title} picture={node.picture} size={isCentre ? 56 : 42} square={node.type !== 'people'} />
      {tie && <VisuallyHidden>{tie.words}{tie.isEnded && ` (${t`ended`})`} </VisuallyHidden>}
      <span className={classes.nodeName}>{node.title}</span>
      {(roles || node.job_title) && <span className={classes.nodeRole}>{roles || node.job_title}</span>}
    </UnstyledButton>
  )
}

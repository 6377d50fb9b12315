import { Link } from '@tanstack/react-router'
import type { Handled } from './contract'

/** Cases that were left as they are, each with the reason. */
export function Left({ refused }: { refused: Handled['refused'] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18, fontSize: 13, lineHeight: 1.6 }}>
      {refused.map(({ id, title, reason }) => <li key={id}>{title ? <Link to="/$type/$id" params={{ type: 'cases', id }}>{title}</Link> : `#${id}`}: {reason}</li>)}
    </ul>
  )
}

import { t } from '@lingui/core/macro'
import { Icon } from './icon'
import classes from './reasons.module.css'

export interface Reason { trait: string; for: boolean; text: string }

/** What speaks for and against two being one. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ trait, text, for: isFor }) => (
        <li key={trait} data-for={isFor || undefined}><Icon name={isFor ? 'check' : 'x'} size={13} label={isFor ? t`for` : t`against`} />{text}</li>
      ))}
    </ul>
  )
}

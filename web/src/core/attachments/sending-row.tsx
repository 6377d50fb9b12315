import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import { formatPercent } from '@/foundation/numbers'
import classes from './attachments.module.css'
import type { Sending } from './use-sending'

/** A file on its way: how far it is, and a way to stop it. */
export function SendingRow({ sending: { name, done, stop } }: { sending: Sending }) {
  return (
    <div className={classes.sending}>
      <span className="one-line" dir="auto">{name}</span>
      <span className={classes.facts}>{formatPercent(String(Math.floor(done * 100)))}</span>
      <ActionIcon size={22} aria-label={t`Stop sending ${name}`} onClick={stop}><Icon name="x" size={14} /></ActionIcon>
      <progress className={classes.progress} value={done} max={1} aria-label={t`Sending ${name}`} />
    </div>
  )
}

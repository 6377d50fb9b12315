import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import classes from './composer.module.css'
import type { Parcel } from './outbox'
import type { Unsent } from './use-sending'

interface Props { unsent: Unsent[]; onRetry: (parcel: Parcel) => void; onEdit: (parcel: Parcel) => void; onForget: (parcel: Parcel) => void }

/** What was written and could not be sent: kept here, tried again, never lost. */
export function UnsentList({ unsent, onRetry, onEdit, onForget }: Props) {
  return unsent.map(({ parcel, reason }) => (
    <div key={parcel.key} className={classes.unsent} role="alert">
      <Icon name="plug-connected" color="var(--late)" />
      <div className={classes.unsentWords}><strong>{t`Not saved yet`}</strong> <span className="quiet">{parcel.entry.sentence}. {reason}</span></div>
      <Button onClick={() => onRetry(parcel)}>{t`Send again`}</Button>
      <Button variant="subtle" color="gray" onClick={() => onEdit(parcel)}>{t`Edit`}</Button>
      <Button variant="subtle" color="gray" onClick={() => onForget(parcel)}>{t`Throw away`}</Button>
    </div>
  ))
}

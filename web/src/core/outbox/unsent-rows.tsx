import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Parcel } from '@/api/parcel'
import { announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { chooseSide, discardParcel, sendAgain } from './settling'
import classes from './unsent-rows.module.css'

export interface UnsentRowsProps { parcels: readonly Parcel[]; /** Takes a note or a call back into its box. */ onEdit?: (parcel: Parcel) => void; /** Said before what each is. */ name?: (parcel: Parcel) => ReactNode }

/** What was written and is not yet saved: kept in this browser, sent by itself, never lost; or why it cannot be. */
export function UnsentRows({ parcels, onEdit, name }: UnsentRowsProps) {
  const run = (deed: Promise<unknown>) => { deed.catch(announceProblem) }
  return parcels.map((parcel) => (
    <div key={parcel.name} className={classes.unsent} data-state={parcel.state} role={parcel.state === 'waiting' ? 'status' : 'alert'}>
      <Icon name={parcel.state === 'waiting' ? 'plug-connected' : 'alert-triangle'} color={parcel.state === 'waiting' ? 'var(--risk)' : 'var(--late)'} />
      <div className={classes.words}><strong>{sayState(parcel)}</strong> <span className="quiet">{name?.(parcel)}{parcel.says}. {parcel.reason ?? sayNext(parcel)}</span></div>
      <div className={classes.deeds}>
        {parcel.state === 'contested'
          ? <Button onClick={() => run(chooseSide(parcel.name))}>{t`Choose`}</Button>
          : <Button onClick={() => run(sendAgain(parcel))}>{t`Send again`}</Button>}
        {parcel.create && onEdit && <Button variant="subtle" color="gray" onClick={() => onEdit(parcel)}>{t`Edit`}</Button>}
        <Button variant="subtle" color="gray" onClick={() => run(discardParcel(parcel))}>{t`Throw away`}</Button>
      </div>
    </div>
  ))
}

const sayState = ({ state }: Parcel) =>
  state === 'waiting' ? t`Not saved yet` : state === 'refused' ? t`This was refused` : t`Somebody else changed this too`

const sayNext = ({ state }: Parcel) =>
  state === 'waiting' ? t`It is sent once the line is back.` : state === 'contested' ? t`Choose which value shall stand.` : ''

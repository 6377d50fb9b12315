import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Moment } from '@/core/journal/moment'
import { Face } from '@/core/kit/face'
import type { Said } from './contract'
import classes from './composer.module.css'

/** Somebody else said something while this was being written: nothing is sent before one knows of it. */
export function Meanwhile({ said, onRead }: { said: Said[]; onRead: () => void }) {
  const last = said[said.length - 1]
  const who = last.by?.title ?? t`Somebody`
  return (
    <div className={classes.meanwhile} role="alert">
      <Face name={who} picture={last.by?.picture} size={26} />
      <div className={classes.meanwhileWords}>
        <strong>{last.kind === 'heard' ? t`${who} noted what the customer said meanwhile` : t`${who} answered meanwhile`}</strong> · <Moment at={last.at} />
        {last.text && <p className={classes.quoted} dir="auto">{last.text}</p>}
      </div>
      <Button size="compact-sm" onClick={onRead}>{t`I have read it`}</Button>
    </div>
  )
}

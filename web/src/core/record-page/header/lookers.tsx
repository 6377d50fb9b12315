import { plural, t } from '@lingui/core/macro'
import { Tooltip } from '@mantine/core'
import type { RecordView } from '@/api/contract'
import { Face } from '@/core/kit/face'
import { useLookers } from '@/core/live/looking'
import classes from './header.module.css'

const MOST = 4

/** Who else looks at this record, right now. */
export function Lookers({ type, record }: { type: string; record: RecordView }) {
  const others = useLookers(type, String(record.id))
  const names = others.map(({ title }) => title).join(', ')
  const said = plural(others.length, { one: `${names} is looking at this too`, other: `${names} are looking at this too` })
  return (
    <span role="status" className={classes.lookers}>
      {others.length > 0 && (
        <Tooltip label={said}>
          <span className={classes.faces}>
            <span className={classes.unseen}>{said}</span>
            {others.slice(0, MOST).map(({ id, title, picture }) => <Face key={id} name={title} picture={picture} size={24} />)}
            {others.length > MOST && <span className={classes.more} aria-hidden>{t`+${others.length - MOST}`}</span>}
          </span>
        </Tooltip>
      )}
    </span>
  )
}

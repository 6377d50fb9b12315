import { plural, t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import { Moment } from '@/core/journal/moment'
import { formatMoment } from '@/foundation/dates'
import { formatSize } from '@/foundation/numbers'
import classes from '../settings.module.css'
import type { Backup } from './contract'

/** One backup: when, how large, and whether it can be relied on. */
export function BackupRow({ backup }: { backup: Backup }) {
  const { at, is_good, trouble, size, rows, files, is_encrypted, name } = backup
  const contents = t`${plural(rows, { one: '# row', other: '# rows' })}, ${plural(files, { one: '# file', other: '# files' })}`
  return (
    <div className={classes.row}>
      <span style={{ color: is_good ? 'var(--won)' : 'var(--late)', display: 'flex' }}>
        <Icon name={is_good ? 'circle-check' : 'alert-triangle'} size={18} />
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{formatMoment(at)}</span>
        <span className={classes.more} style={{ overflowWrap: 'anywhere' }}>
          {is_good ? contents : t`Not good: ${trouble}`}{is_encrypted && ` · ${t`encrypted`}`} · {name}
        </span>
      </span>
      <span className={classes.more}>{formatSize(size)}</span>
      <span className={classes.more}><Moment at={at} /></span>
    </div>
  )
}

import { Trans } from '@lingui/react/macro'
import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { RecordView, TypeDescription } from '@/api/contract'
import { dayInZone, formatDate } from '@/foundation/dates'
import { Icon } from '@/core/kit/icon'
import { restoreFromTrash } from './header/trash'
import classes from './record-page.module.css'

/** Says that this record lies in the trash, and takes it out. */
export function TrashBanner({ description, record }: { description: TypeDescription; record: RecordView }) {
  return (
    <div className={classes.trashed} role="status">
      <Icon name="trash" />
      <span className={classes.trashedWords}><Trans>In the trash since {formatDate(dayInZone(record.trashed_at!))}.</Trans></span>
      {record.rights.delete && <Button onClick={() => void restoreFromTrash(description, record)}>{t`Take it out`}</Button>}
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { formatLongDay } from '@/foundation/dates'
import { inside } from '@/foundation/locale'
import { DayItem } from './day-item'
import classes from './calendar.module.css'

/** All that stands on one day. */
export function DayAgenda({ description, field, day, rows }: { description: TypeDescription; field: Field; day: string; rows: Row[] }) {
  const canAdd = description.rights.create && isEditable(field) && ['date', 'partial_date'].includes(field.kind)
  return (
    <div className={classes.agenda}>
      <h3 className={classes.agendaDay}>{formatLongDay(day)}</h3>
      {rows.length === 0 && <p className="quiet">{t`Nothing on this day.`}</p>}
      {rows.map((row) => <DayItem key={row.id} description={description} field={field} row={row} canMove={false} isReachable />)}
      {canAdd && <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: description.type, values: { [field.name]: day } })}>{t`New ${inside(description.label)}`}</Button>}
    </div>
  )
}

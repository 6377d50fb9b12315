import { t } from '@lingui/core/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import { formatDate, today } from '@/foundation/dates'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import type { Member } from './rules'

/** Until when new leads pass somebody by. */
export function AwayDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [until, setUntil] = useState(member.away_until ?? '')
  const save = async (day: string | null) => {
    const said = day ? t`New leads pass ${member.title} by until ${formatDate(day)}.` : t`${member.title} gets new leads again.`
    if (await settle(() => api.post(`/assignment-rules/absences/${member.id}`, { until: day }), said)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t`${member.title} is away`}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save(until || null) }}>
        <TextInput type="date" label={t`Until, that day counted`} value={until} min={today()} data-autofocus onChange={(event) => setUntil(event.currentTarget.value)} />
        <div className={classes.foot}>
          {member.away_until && <Button variant="subtle" color="gray" style={{ marginInlineEnd: 'auto' }} onClick={() => void save(null)}>{t`Here again`}</Button>}
          <Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled" disabled={!until}>{t`Save`}</Button>
        </div>
      </form>
    </Modal>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { formatDate } from '@/foundation/dates'
import { formatCount } from '@/foundation/numbers'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { dueQuery, type Due, type Rule } from './retention'

const STEP = 50
const MOST = 200

/** Exactly what a rule would take today, and why; from here it is turned on. */
export function DueDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useQuery({ ...dueQuery(rule.id, limit), placeholderData: (before: Due | undefined) => before })
  const turnOn = async () => {
    if (data && await settle(() => api.patch(`/privacy/retention/${rule.id}`, { is_on: true, expects: data.count }), t`${rule.name} is on, and is applied each night.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} closeOnClickOutside size="lg" title={t`What ${rule.name} takes`}>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : (
        <>
          <Summary due={data} rule={rule} />
          {data.count === 0
            ? <Empty small icon="shield" title={t`Nothing today`}>{t`It goes on looking every night once it is on.`}</Empty>
            : <ul className={classes.rows}>{data.rows.map((row) => <li key={row.id}><DueRow row={row} type={rule.type} /></li>)}</ul>}
          {data.next && limit < MOST && <Button mt="sm" variant="subtle" color="gray" onClick={() => setLimit(MOST)}>{t`Show more`}</Button>}
          {data.held_count > 0 && <p className={classes.more}>{plural(data.held_count, { one: '# more is left, since a law keeps it.', other: '# more are left, since a law keeps them.' })} {data.held[0]?.reason}</p>}
          <Group justify="flex-end" mt="lg">
            <Button onClick={onClose} data-autofocus>{t`Close`}</Button>
            {!rule.is_on && <Button variant="filled" color={rule.deed === 'erase' ? 'red' : undefined} onClick={() => void turnOn()}>{t`Turn it on`}</Button>}
          </Group>
        </>
      )}
    </Modal>
  )
}

function Summary({ due, rule }: { due: Due; rule: Rule }) {
  const count = formatCount(due.count)
  const day = formatDate(due.before, { year: 'always' })
  return (
    <Alert mb="md" color={rule.deed === 'erase' ? 'red' : 'amber'} role="status">
      {rule.deed === 'erase' ? t`${count} would be erased for good today: their day lies before ${day}. Nothing brings them back.` : t`${count} would be put in the trash today: their day lies before ${day}. It can be taken back.`}
    </Alert>
  )
}

function DueRow({ row, type }: { row: Due['rows'][number]; type: string }) {
  const day = formatDate(row.since, { year: 'always' })
  const kept = row.kept.map(({ label, count, basis, until }) => t`${label}: ${count}, until ${until} by ${basis}`).join('; ')
  return (
    <div className={classes.row}>
      <span className={classes.words}>
        <Link to="/$type/$id" params={{ type, id: row.id }} className={classes.title}>{row.title}</Link>
        <span className={classes.more}>{row.is_since_creation ? t`Here since ${day}, and nothing since` : t`Last on ${day}`}{kept && ` · ${t`Kept: ${kept}`}`}</span>
      </span>
    </div>
  )
}

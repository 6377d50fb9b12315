import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { Link, Row, Rows } from '@/api/contract'
import { describeQuery, findField, useTypeBrief } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { ChoiceChip } from '@/core/kinds/choice'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { PanelCard } from '@/core/record-page/related/panel-card'
import { openCreate } from '@/core/writing/open-create'
import { formatDate } from '@/foundation/dates'
import classes from './sequences.module.css'

const enrolmentsQuery = (party: string) => ({
  queryKey: ['records', 'enrolments', 'of', party],
  queryFn: () => api.get<Rows>('/enrolments', { filter: { field: 'party', op: 'is', value: party }, columns: 'name,state,why,next_on,step', sort: '-created_at', limit: 10 }),
})

/** In which sequences somebody is, what comes next, and what one can do about it. */
export function EnrolmentsPanel({ party, isReadOnly }: { party: Link; isReadOnly: boolean }) {
  const brief = useTypeBrief('enrolments')
  const { data } = useQuery({ ...enrolmentsQuery(String(party.id)), enabled: !!brief })
  const { data: description } = useQuery({ ...describeQuery('enrolments'), enabled: !!brief })
  if (!brief) return null
  const mayAdd = !isReadOnly && brief.rights.create
  const add = mayAdd && <ActionIcon size={22} aria-label={t`Take into a sequence`} onClick={() => openCreate({ type: 'enrolments', values: { party } })}><Icon name="plus" size={15} /></ActionIcon>
  const states = description && findField(description.fields, 'state')
  const rows = data?.rows ?? []
  if (!rows.length && !mayAdd) return null
  return (
    <PanelCard label={t`Sequences`} icon="list-numbers" tools={add}>
      {data && !rows.length && <p className={classes.none}>{t`In none.`}</p>}
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <span className={classes.words}>
              <Anchor to="/$type/$id" params={{ type: 'enrolments', id: String(row.id) }} className={classes.name} dir="auto">{row.title}</Anchor>
              <span className={classes.more}>{states && <ChoiceChip value={String(row.state)} field={states} />}{sayNext(row)}</span>
            </span>
            {!isReadOnly && <Deeds row={row} />}
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

function sayNext(row: Row): string {
  if (row.state === 'running' && row.next_on) return t`next step on ${formatDate(String(row.next_on))}`
  return row.state === 'paused' && row.why ? String(row.why) : ''
}

function Deeds({ row }: { row: Row }) {
  const run = async (verb: string, text: string) => {
    try {
      const { entry } = await api.post(`/enrolments/${row.id}/verbs/${verb}`)
      announce({ text, entry })
      await refreshRecords()
    } catch (error) {
      announceProblem(error)
    }
  }
  if (row.state !== 'running' && row.state !== 'paused') return null
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon size={22} aria-label={t`What to do with ${row.title}`}><Icon name="dots" size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {row.state === 'paused' && <Menu.Item onClick={() => void run('resume', t`${row.title} goes on.`)}>{t`Go on`}</Menu.Item>}
        {row.state === 'running' && <Menu.Item onClick={() => void run('pause', t`${row.title} pauses.`)}>{t`Pause`}</Menu.Item>}
        <Menu.Item onClick={() => void run('skip', t`The next step is left out.`)}>{t`Leave a step out`}</Menu.Item>
        <Menu.Item onClick={() => void run('stop', t`${row.title} is stopped.`)}>{t`Stop`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

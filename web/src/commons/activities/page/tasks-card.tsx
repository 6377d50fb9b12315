import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Rows } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { PanelCard } from '@/core/record-page/related/panel-card'
import classes from '../panels.module.css'
import { OpenTask } from './open-task'

/** Tasks about them, and about those who work for them. */
const openTasksQuery = (party: string) => ({
  queryKey: ['records', 'tasks', 'open-of', party],
  queryFn: () => api.get<Rows>('/tasks', {
    filter: { and: [{ or: ['party', 'party.employer'].map((field) => ({ field, op: 'is', value: party })) }, { field: 'done_at', op: 'is_empty' }] },
    columns: 'title,party,due_on,owner,repeats', sort: 'due_on', limit: 20,
  }),
})

interface Props {
  label: string
  party: Link
  isReadOnly: boolean
  /** The task on whose own page this stands. */
  except?: string
  onAdd?: () => void
}

/** Open tasks with somebody, the late ones first, each ticked off in place. */
export function TasksCard({ label, party, isReadOnly, except, onAdd }: Props) {
  const { data } = useQuery(openTasksQuery(String(party.id)))
  const add = useTypeBrief('tasks')?.rights.create ? onAdd : undefined
  const rows = (data?.rows ?? []).filter(({ id }) => String(id) !== except)
  return (
    <PanelCard label={label} icon="target" tools={add && <ActionIcon size={22} aria-label={t`Add a task`} onClick={add}><Icon name="plus" size={15} /></ActionIcon>}>
      {data && !rows.length && (
        <p className={classes.none}>{except ? t`Nothing else promised.` : t`Nothing promised.`}{' '}{add && <button type="button" className={classes.textButton} onClick={add}>{t`Add a task`}</button>}</p>
      )}
      <ul className={classes.tasks}>{rows.map((row) => <OpenTask key={row.id} row={row} home={String(party.id)} isReadOnly={isReadOnly} />)}</ul>
    </PanelCard>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '@/api/session'
import { Icon } from '@/core/kit/icon'
import { writeFilter } from '@/core/records/state/filter-text'
import { openCreate } from '@/core/writing/open-create'
import { addDays, today } from '@/foundation/dates'
import type { TaskRow } from './contract'
import { DueTask } from './due-task'
import { Section } from './section'
import classes from './today.module.css'

/** Promises that fall due: late ones first, each ticked off in place; of very many the first, and the way to the others. */
export function Due({ tasks, count }: { tasks: TaskRow[]; count: number }) {
  const me = String(useMe().id)
  const add = <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'tasks', values: { due_on: today() } })}>{t`Task`}</Button>
  return (
    <Section title={t`To do`} count={count} action={add}>
      {tasks.length === 0
        ? <p className={classes.nothing}>{t`Nothing is due. Promise somebody something, and it turns up here on its day.`}</p>
        : <ul className={classes.list}>{tasks.map((task) => <DueTask key={task.id} task={task} />)}</ul>}
      {tasks.length > 0 && tasks.length < count && (
        <Button component={Link} to="/$type" params={{ type: 'tasks' } as never} search={{ f: writeFilter(dueOf(me)), s: 'due_on' } as never} variant="subtle" color="gray" mt={4} ml={-8}>
          {t`${count - tasks.length} more`}
        </Button>
      )}
    </Section>
  )
}

const dueOf = (me: string) => ({ and: [{ field: 'owner', op: 'is' as const, value: me }, { field: 'done_at', op: 'is_empty' as const }, { field: 'due_on', op: 'before' as const, value: addDays(today(), 1) }] })

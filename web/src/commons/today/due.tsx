import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { today } from '@/foundation/dates'
import type { TaskRow } from './contract'
import { DueTask } from './due-task'
import { Section } from './section'
import classes from './today.module.css'

/** Promises that fall due: late ones first, each ticked off in place. */
export function Due({ tasks }: { tasks: TaskRow[] }) {
  const add = <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'tasks', values: { due_on: today() } })}>{t`Task`}</Button>
  return (
    <Section title={t`To do`} count={tasks.length} action={add}>
      {tasks.length === 0
        ? <p className={classes.nothing}>{t`Nothing is due. Promise somebody something, and it turns up here on its day.`}</p>
        : <ul className={classes.list}>{tasks.map((task) => <DueTask key={task.id} task={task} />)}</ul>}
    </Section>
  )
}

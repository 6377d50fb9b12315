import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { useMe } from '@/api/session'
import { ChoiceChip } from '@/core/kinds/choice'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import type { CaseRow } from './contract'
import { assign, goOnWith, openAgain, putInQueue, waitFor } from './deeds'
import { nextDue, sayDue, urgencyOf } from './due'
import { Others } from './others'
import type { InboxControl } from './use-inbox'
import { useNow } from './use-now'
import classes from './case-head.module.css'

interface Props { row: CaseRow | null; record?: RecordView & CaseRow; inbox: InboxControl; flipBeside: () => void }

/** What is asked, where it stands, by when, whose it is; and what one can do with it. */
export function CaseHead({ row, record, inbox, flipBeside }: Props) {
  if (!row) return <header className={classes.head} />
  const mayChange = !!record?.rights.change
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <ActionIcon className={classes.back} aria-label={t`Back to the list`} onClick={inbox.close}><Icon name="arrow-left" /></ActionIcon>
        <h2 className={classes.subject} dir="auto">{row.subject}</h2>
        <Others id={row.id} />
        <Tooltip label={t`The customer’s story`}><ActionIcon className={classes.beside} aria-label={t`Show or hide the customer’s story`} onClick={flipBeside}><Icon name="user-circle" /></ActionIcon></Tooltip>
      </div>
      <div className={classes.facts}>
        <RecordLink type="cases" id={row.id} className={`${classes.number} tabular`}>#{row.number}</RecordLink>
        <StateChip row={row} />
        <DueSign row={row} />
        <span className={classes.grow} />
        {record && <QueueMenu row={record} isFixed={!mayChange} counts={inbox.counts} />}
      </div>
      {record && (
        <div className={classes.deeds}>
          {mayChange && <Deeds row={record} inbox={inbox} />}
          <span className={classes.grow} />
          <OwnerMenu row={record} isFixed={!mayChange} />
        </div>
      )}
    </header>
  )
}

function StateChip({ row }: { row: CaseRow }) {
  const { data } = useQuery(describeQuery('cases'))
  const [state, priority] = ['state', 'priority'].map((name) => data?.fields.find((field) => field.name === name))
  return (
    <>
      {state && <ChoiceChip field={state} value={row.state} />}
      {priority && row.priority && row.priority !== 'normal' && <ChoiceChip field={priority} value={row.priority} />}
    </>
  )
}

function DueSign({ row }: { row: CaseRow }) {
  const now = useNow()
  const due = nextDue(row)
  if (!due) return null
  return <span className={`${classes.due} tabular`} data-urgency={urgencyOf(due, now)}><Icon name="clock" size={14} />{sayDue(due, now)}</span>
}

function QueueMenu({ row, isFixed, counts }: { row: RecordView & CaseRow; isFixed: boolean; counts: InboxControl['counts'] }) {
  const words = row.queue?.title ?? t`No queue`
  if (isFixed) return <span className={classes.fact}>{words}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon name="inbox" size={14} />} className={classes.choice}><span className="one-line">{words}</span></Button></Menu.Target>
      <Menu.Dropdown>
        {counts?.queues.map((queue) => <Menu.Item key={queue.id} onClick={() => void putInQueue(row, queue)} disabled={queue.id === row.queue?.id}>{queue.title}</Menu.Item>)}
        {row.queue && <Menu.Item onClick={() => void putInQueue(row, null)}>{t`No queue`}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function OwnerMenu({ row, isFixed }: { row: RecordView & CaseRow; isFixed: boolean }) {
  const me = useMe()
  const { data: users = [] } = useQuery(usersQuery)
  const face = row.owner ? <Face name={row.owner.title} picture={row.owner.picture} size={18} /> : <Icon name="user-circle" size={16} />
  const words = row.owner?.title ?? t`Nobody yet`
  if (isFixed) return <span className={classes.fact}>{face}{words}</span>
  const others = users.filter(({ id, is_active: isActive }) => id !== me.id && isActive !== false)
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button size="compact-sm" variant="subtle" color="gray" leftSection={face} className={classes.choice}><span className="one-line">{words}</span></Button></Menu.Target>
      <Menu.Dropdown className={classes.long}>
        {row.owner?.id !== me.id && <Menu.Item onClick={() => void assign(row, { id: me.id, title: me.name })} leftSection={<Face name={me.name} picture={me.picture} size={18} />}>{t`Me`}</Menu.Item>}
        {others.map(({ id, name, picture }) => <Menu.Item key={id} disabled={id === row.owner?.id} onClick={() => void assign(row, { id, title: name })} leftSection={<Face name={name} picture={picture} size={18} />}>{name}</Menu.Item>)}
        {row.owner && <Menu.Item onClick={() => void assign(row, null)}>{t`Nobody`}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function Deeds({ row, inbox }: { row: CaseRow; inbox: InboxControl }) {
  const me = useMe()
  const isWaiting = row.state === 'customer' || row.state === 'supplier'
  const wait = (whom: 'customer' | 'supplier') => void waitFor(row, whom).then((isDone) => { if (isDone) inbox.goOn() })
  if (row.state === 'solved' || row.state === 'closed') {
    return <Button size="compact-sm" leftSection={<Icon name="arrow-back-up" size={14} />} onClick={() => void openAgain(row)}>{t`Open again`}</Button>
  }
  return (
    <>
      {row.owner?.id !== me.id && <Button size="compact-sm" leftSection={<Icon name="user-check" size={14} />} onClick={() => void assign(row, { id: me.id, title: me.name })}>{t`Assign to me`}</Button>}
      {isWaiting
        ? <Button size="compact-sm" leftSection={<Icon name="arrow-right" size={14} />} onClick={() => void goOnWith(row)}>{t`Go on`}</Button>
        : (
          <Menu position="bottom-start">
            <Menu.Target><Button size="compact-sm" leftSection={<Icon name="hourglass" size={14} />}>{t`Wait`}</Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => wait('customer')}>{t`For the customer`}</Menu.Item>
              <Menu.Item onClick={() => wait('supplier')}>{t`For a supplier`}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      <Button size="compact-sm" leftSection={<Icon name="circle-check" size={14} />} onClick={() => inbox.wishFor('solve')}>{t`Solve`}</Button>
    </>
  )
}

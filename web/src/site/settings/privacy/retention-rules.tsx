import { plural, t } from '@lingui/core/macro'
import { Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import { formatMoment } from '@/foundation/dates'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { DueDialog } from './due-dialog'
import { rulesQuery, ruleTypesQuery, type Rule } from './retention'
import { RuleDialog } from './rule-dialog'

type Open = { kind: 'due'; rule: Rule } | { kind: 'rule'; rule: Rule | null } | null

/** What is kept no longer than for so long: each rule, whether it is on, and what it did the last time. */
export function RetentionRules() {
  const { data, error } = useQuery(rulesQuery)
  const [open, setOpen] = useState<Open>(null)
  const run = () => settle(() => api.post('/privacy/retention/run'), t`The rules are being applied. Jobs shows how far it is.`)
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t`Retention rules`}</h2>
        <span className={classes.marks}>
          {data?.some(({ is_on: isOn }) => isOn) && <Button size="compact-sm" onClick={() => void run()}>{t`Apply them now`}</Button>}
          <Button size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={() => setOpen({ kind: 'rule', rule: null })}>{t`New rule`}</Button>
        </span>
      </div>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={2} /> : data.length === 0
        ? <Empty small icon="clock" title={t`Everything is kept for good`}>{t`A rule says what is kept no longer than for so long: leads whom you never heard from again, for example.`}</Empty>
        : <ul className={classes.rows}>{data.map((rule) => <li key={rule.id}><RuleRow rule={rule} onOpen={setOpen} /></li>)}</ul>}
      {open?.kind === 'due' && <DueDialog rule={open.rule} onClose={() => setOpen(null)} />}
      {open?.kind === 'rule' && <RuleDialog rule={open.rule} onClose={() => setOpen(null)} />}
    </section>
  )
}

function RuleRow({ rule, onOpen }: { rule: Rule; onOpen: (open: Open) => void }) {
  const { data: types = [] } = useQuery(ruleTypesQuery)
  const kind = types.find(({ type }) => type === rule.type)
  const label = kind?.label ?? rule.type
  const since = kind?.days.find(({ name }) => name === rule.counted_from)?.label ?? rule.counted_from
  const kept = plural(rule.months, { one: '# month', other: '# months' })
  const change = (isOn: boolean) => isOn ? onOpen({ kind: 'due', rule }) : void settle(() => api.patch(`/privacy/retention/${rule.id}`, { is_on: false }), t`${rule.name} is off.`)
  return (
    <div className={classes.row}>
      <Switch checked={rule.is_on} aria-label={t`${rule.name} is on`} onChange={(event) => change(event.currentTarget.checked)} />
      <span className={classes.words}>
        <span className={classes.title}>{rule.name}</span>
        <span className={classes.more}>{label} · {kept} · {since} · {rule.deed === 'erase' ? t`erased for good` : t`put in the trash`}</span>
        {rule.last_run_at && rule.last_report && <span className={classes.more}>{formatMoment(rule.last_run_at)}: {sayReport(rule.last_report)}</span>}
      </span>
      <span className={classes.marks}>
        <Button size="compact-sm" onClick={() => onOpen({ kind: 'due', rule })} aria-label={t`What ${rule.name} takes`}>{t`What it takes`}</Button>
        <Button size="compact-sm" onClick={() => onOpen({ kind: 'rule', rule })} aria-label={t`Change ${rule.name}`}>{t`Change`}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" aria-label={t`Remove ${rule.name}`} onClick={() => void settle(() => api.remove(`/privacy/retention/${rule.id}`), t`${rule.name} is gone. What it took stays where it is.`)}>{t`Remove`}</Button>
      </span>
    </div>
  )
}

function sayReport({ count, held, waiting, error }: { count: number; held: number; waiting: number; error: string }): string {
  if (error) return error
  return [t`${count} taken`, held && t`${held} kept by law`, waiting && t`${waiting} wait for another day`].filter(Boolean).join(', ')
}

import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '@/core/kit/icon'
import classes from './access.module.css'
import type { RuleTold, VerdictTold, WhyTold } from './access-query'
import { FieldList } from './field-list'
import { Origins } from './origins'

/** The answer: what they may do, by which rules, where the rights come from, and field by field. */
export function Chain({ told }: { told: WhyTold }) {
  const [seeing, ...others] = told.verdicts
  return (
    <div className={classes.chain} aria-live="polite">
      <section className={classes.answer} data-holds={seeing.is_allowed} aria-label={t`The answer`}>
        <Icon name={seeing.is_allowed ? 'circle-check' : 'circle-x'} size={20} />
        <div>
          <h2 className={classes.verdict}>{seeing.says}</h2>
          <Link to="/$type/$id" params={{ type: told.record.type!, id: String(told.record.id) }} className={classes.record}>{told.record.title || `#${told.record.id}`}</Link>
        </div>
      </section>
      <Notes told={told} />
      <Verdict verdict={seeing} title={t`Seeing it`} />
      <Origins told={told} />
      {others.map((verdict) => <Verdict key={verdict.action} verdict={verdict} title={titleOf(verdict.action)} />)}
      <FieldList told={told} />
    </div>
  )
}

function Notes({ told }: { told: WhyTold }) {
  const notes = [
    ...(told.door.is_open ? [] : [told.door.says]),
    ...(told.was_merged ? [t`The record that was asked for was merged into this one: its number leads here.`] : []),
    ...(told.is_trashed ? [t`It lies in the trash: lists and search do not show it there.`] : []),
  ]
  return <>{notes.map((note) => <p key={note} className={classes.note}><Icon name="info-circle" size={15} />{note}</p>)}</>
}

function Verdict({ verdict, title }: { verdict: VerdictTold; title: string }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3 className={classes.heading}>{title}<Answer holds={verdict.is_allowed} /></h3>
      <ol className={classes.rules}>{verdict.rules.map((rule) => <Rule key={`${rule.rule}${rule.what ?? ''}`} rule={rule} />)}</ol>
    </section>
  )
}

function Rule({ rule }: { rule: RuleTold }) {
  return (
    <li className={classes.rule} data-holds={rule.holds}>
      <Icon name={rule.holds ? 'check' : 'x'} size={15} label={rule.holds ? t`holds` : t`does not hold`} />
      <span>{rule.says}</span>
    </li>
  )
}

function Answer({ holds }: { holds: boolean }) {
  return <span className={classes.short} data-holds={holds}>{holds ? t`Yes` : t`No`}</span>
}

function titleOf(action: VerdictTold['action']): string {
  if (action === 'change') return t`Changing it`
  return action === 'delete' ? t`Removing it` : t`Taking it out`
}

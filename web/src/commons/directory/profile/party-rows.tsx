import { t } from '@lingui/core/macro'
import { formatDate } from '@/foundation/dates'
import { callLink } from '@/foundation/calls'
import { apart } from '@/foundation/locale'
import { countryName } from '@/foundation/names'
import { Chip } from '@/core/kit/chip'
import { Icon } from '@/core/kit/icon'
import { FieldDisplay } from '@/core/kinds/fields'
import { safeAddress } from '@/core/kinds/url'
import { CopyButton } from '@/core/record-page/profile/field-row'
import type { RowProps } from '@/core/record-page/specials'
import { isEnded } from './role-time'
import classes from './party.module.css'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What they are to us: "Customer since 2019". */
export function RoleRow({ row, set }: RowProps) {
  const choice = set.fields.find(({ name }) => name === 'role')?.choices.find(({ value }) => value === row.role)
  const [since, until] = [text(row.since), text(row.until)]
  const ended = isEnded(until)
  const label = choice?.label ?? text(row.role)
  const time = ended ? [...new Set([since.slice(0, 4), until.slice(0, 4)].filter(Boolean))].join('–') : since ? t`since ${since.slice(0, 4)}` : ''
  const exact = [since && t`since ${formatDate(since, { year: 'always' })}`, until && t`until ${formatDate(until, { year: 'always' })}`, text(row.note)].filter(Boolean).join(' · ')
  return <Chip color={ended ? null : choice?.color} title={exact || undefined}>{[label, time].filter(Boolean).join(' ')}{row.note ? <span className={classes.roleNote}>{' · '}{text(row.note)}</span> : null}</Chip>
}

const LINKS = { email: { icon: 'mail', href: (value: string) => `mailto:${value}` }, phone: { icon: 'phone', href: callLink } }

/** A way to reach them now: one click calls or writes, another copies. */
export function PointRow({ row, set }: RowProps) {
  const value = text(row.value)
  const known = LINKS[row.kind as keyof typeof LINKS]
  const href = known ? known.href(value) : safeAddress(value) ?? undefined
  const worked = text(row.last_worked_on)
  const label = text(row.label)
  const kind = set.fields.find(({ name }) => name === 'kind')?.choices.find((choice) => choice.value === row.kind)?.label ?? ''
  return (
    <div className={classes.point} data-primary={row.is_primary === true}>
      <Icon name={known?.icon ?? 'link'} size={15} label={kind} />
      <a href={href} className={`one-line ${classes.reach}`} {...(known ? {} : { target: '_blank', rel: 'noreferrer noopener' })} title={[value, worked && t`last known to work on ${formatDate(worked)}`].filter(Boolean).join(' · ')}>{known ? value : value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>
      {label && <span className={`one-line ${classes.pointLabel}`}>{label}</span>}
      <span className={classes.copy}><CopyButton text={value} label={kind} /></span>
    </div>
  )
}

/** Something that makes them unique, with who said so and when. */
export function FactRow({ row }: RowProps) {
  const from = [text(row.source), text(row.learnt_on) && formatDate(text(row.learnt_on))].filter(Boolean).map(apart).join(', ')
  return <p className={classes.fact}><bdi>{text(row.text)}</bdi>{from && <>{' '}<span className={classes.source}>({from})</span></>}</p>
}

/** A day worth remembering. */
export function DateRow({ row, set }: RowProps) {
  const field = (name: string) => set.fields.find((each) => each.name === name)!
  const kind = field('kind').choices.find(({ value }) => value === row.kind)?.label ?? ''
  return (
    <div className={classes.date}>
      <span className="quiet">{text(row.label) || kind}</span>
      <span><FieldDisplay field={field('day')} value={row.day} /></span>
      {row.remind_days !== null && row.remind_days !== undefined && <span className={classes.source}><Icon name="bell" size={13} label={t`Reminder`} /> {t`${Number(row.remind_days)} days before`}</span>}
    </div>
  )
}

/** A postal address as one would write it. */
export function AddressRow({ row }: RowProps) {
  const lines = [text(row.street), text(row.street2), [text(row.postcode), text(row.city)].filter(Boolean).join(' '), [text(row.region), text(row.country) && countryName(text(row.country))].filter(Boolean).join(', ')].filter(Boolean)
  return (
    <div className={classes.address}>
      <Icon name="map-pin" size={15} />
      <address>{lines.map((line) => <span key={line}>{line}</span>)}</address>
      {(text(row.label) || row.is_primary === true) && <span className={classes.pointLabel}>{text(row.label) || t`primary`}</span>}
      <span className={classes.copy}><CopyButton text={lines.join('\n')} label={t`Address`} /></span>
    </div>
  )
}

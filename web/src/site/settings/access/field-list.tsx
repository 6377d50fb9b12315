import { plural, t } from '@lingui/core/macro'
import { Chip } from '@/core/kit/chip'
import classes from './access.module.css'
import type { FieldTold, WhyTold } from './access-query'

/** The fields that are hidden or read only; of the others only their number is said. */
export function FieldList({ told }: { told: WhyTold }) {
  const limited = told.fields.filter(({ right }) => right !== 'write')
  const rest = told.fields.length - limited.length
  return (
    <section className={classes.part} aria-label={t`Field by field`}>
      <h3 className={classes.heading}>{t`Field by field`}</h3>
      <p className={classes.more}>{plural(rest, { one: '# field can be written where the record can be changed.', other: '# fields can be written where the record can be changed.' })}</p>
      <ul className={classes.rules}>
        {limited.map((field) => (
          <li key={field.name} className={classes.rule}>
            <Right field={field} /><span>{field.label} <span className={classes.more}>{field.says}</span></span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Right({ field }: { field: FieldTold }) {
  return <Chip color={field.right === 'hidden' ? 'red' : null}>{field.right === 'hidden' ? t`hidden` : t`read only`}</Chip>
}

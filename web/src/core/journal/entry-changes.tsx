import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { EntryView } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import classes from './entry-changes.module.css'
import { sayValue } from './plain-value'
import { sayRowChanges } from './row-changes'

const LONG = 140
const clip = (text: string) => text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text

/** What was changed: each field with its value before and after. */
export function EntryChanges({ entry }: { entry: EntryView }) {
  const { data: description } = useQuery({ ...describeQuery(entry.about?.type ?? ''), enabled: !!entry.about?.type })
  return (
    <dl className={classes.changes}>
      {entry.changes.map(({ field, label, before, after }, at) => {
        const set = description?.children.find(({ name }) => name === field)
        const known = description && findField(description.fields, field)
        const said = set ? sayRowChanges(set, before, after) : { was: sayValue(known, before), is: sayValue(known, after) }
        const [was, is] = [clip(said.was), clip(said.is)]
        return (
          <div key={`${field}${at}`} className={classes.change}>
            <dt className={classes.label}>{label}</dt>
            <dd className={classes.values}>
              {was && <del className={classes.before}><span className={classes.unseen}>{t`before: `}</span>{was}</del>}
              {was && is && <Icon name="arrow-right" size={13} className={classes.arrow} />}
              {is ? <ins className={classes.after}><span className={classes.unseen}>{t`after: `}</span>{is}</ins> : <span className={classes.gone}>{t`emptied`}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

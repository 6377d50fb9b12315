import { t } from '@lingui/core/macro'
import { Select, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { describeQuery, useHouse } from '@/api/describe'
import type { FieldRight } from '../contract'
import classes from './roles.module.css'

type Fields = Record<string, Record<string, FieldRight>>

/** Which fields the role may not see, or see and not write; a hidden field does not exist for its holders. */
export function FieldRights({ fields, isFixed, onChange }: { fields: Fields; isFixed: boolean; onChange: (fields: Fields) => void }) {
  const { types } = useHouse()
  const [type, setType] = useState(types[0]?.type ?? '')
  const { data } = useQuery({ ...describeQuery(type), enabled: !!type })
  const own = fields[type] ?? {}
  const change = (name: string, right: FieldRight) => {
    const { [name]: _, ...others } = own
    onChange({ ...fields, [type]: right === 'write' ? others : { ...others, [name]: right } })
  }
  const limited = Object.values(fields).reduce((sum, each) => sum + Object.keys(each).length, 0)
  return (
    <section className={classes.fields} aria-label={t`Rights by field`}>
      <header className={classes.fieldsHead}>
        <div>
          <h2 className={classes.heading}>{t`Fields`}</h2>
          <p className={classes.hint}>{limited ? t`${limited} fields are limited.` : t`No field is limited.`} {t`A hidden field is nowhere: in no list, filter, search, export or story.`}</p>
        </div>
        <Select aria-label={t`Kind of record`} data={types.map((each) => ({ value: each.type, label: each.plural }))} value={type} allowDeselect={false} onChange={(next) => setType(next ?? '')} w={200} />
      </header>
      <div className={classes.fieldList}>
        {data?.fields.map((field) => (
          <div key={field.name} className={classes.field}>
            <span className="one-line">{field.label}</span>
            <SegmentedControl size="xs" disabled={isFixed} aria-label={field.label} value={own[field.name] ?? 'write'} onChange={(right) => change(field.name, right as FieldRight)}
              data={[{ value: 'hidden', label: t`hidden` }, { value: 'read', label: t`read` }, { value: 'write', label: t`write`}]} />
          </div>
        ))}
      </div>
    </section>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Group, Select } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { describeQuery, useHouse } from '@/api/describe'
import { Empty } from '@/core/kit/empty'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'

interface SensitiveField { type: string; name: string; label: string; plural: string }

const sensitiveQuery = queryOptions({ queryKey: ['settings', 'sensitive'], queryFn: () => api.get<SensitiveField[]>('/access/sensitive') })

/** The fields whose every read is written into the audit. */
export function SensitiveFields() {
  const { data = [] } = useQuery(sensitiveQuery)
  const remove = (field: SensitiveField) => settle(() => api.remove(`/access/sensitive/${field.type}/${field.name}`), t`Reads of ${field.label} are no longer written down.`)
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{t`Sensitive fields`}</h2></div>
      <p className={classes.more}>{t`Whoever reads one of them, on a page, in a list, a search, an export or by a program, leaves an entry in the audit: once an hour for each record.`}</p>
      <MarkField marked={data} />
      {data.length === 0 ? <Empty small icon="eye" title={t`No field is sensitive so far`} /> : (
        <ul className={classes.rows}>
          {data.map((field) => (
            <li key={`${field.type}.${field.name}`} className={classes.row}>
              <span className={classes.words}><span className={classes.title}>{field.label}</span><span className={classes.more}>{field.plural}</span></span>
              <Button size="compact-sm" aria-label={t`Write reads of ${field.label} down no longer`} onClick={() => void remove(field)}>{t`Remove`}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function MarkField({ marked }: { marked: SensitiveField[] }) {
  const types = useHouse().types
  const [type, setType] = useState<string | null>(types[0]?.type ?? null)
  const [name, setName] = useState<string | null>(null)
  const { data } = useQuery({ ...describeQuery(type ?? ''), enabled: !!type })
  const fields = data?.fields.filter((field) => field.name !== data.title_field && !marked.some((each) => each.type === type && each.name === field.name)) ?? []
  const mark = async () => {
    if (await settle(() => api.post('/access/sensitive', { type, name }), t`From now on every read of it is written down.`)) setName(null)
  }
  return (
    <Group align="end" gap="sm" my="sm">
      <Select label={t`Kind of record`} data={types.map((each) => ({ value: each.type, label: each.plural }))} value={type} allowDeselect={false} onChange={(next) => { setType(next); setName(null) }} />
      <Select label={t`Field`} searchable placeholder={t`Choose a field`} data={fields.map((field) => ({ value: field.name, label: field.label }))} value={name} onChange={setName} />
      <Button disabled={!name} onClick={() => void mark()}>{t`Mark it`}</Button>
    </Group>
  )
}

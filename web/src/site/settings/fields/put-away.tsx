import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { archivedFieldsQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'

/** Fields out of use; their values are kept, and they can come back. */
export function PutAway({ type }: { type: string }) {
  const { data = [] } = useQuery(archivedFieldsQuery)
  const own = data.filter((field) => field.type === type)
  if (own.length === 0) return null
  return (
    <section aria-label={t`Put away`} style={{ marginTop: 32 }}>
      <h2 style={{ fontSize: 13, fontWeight: 600, margin: '0 0 8px' }}>{t`Put away`}</h2>
      <ul className={classes.rows}>
        {own.map((field) => (
          <li key={field.id} className={classes.row}>
            <span className={classes.words}><span className={classes.title}>{field.label}</span></span>
            <Button onClick={() => void settle(() => api.patch(`/fields/${field.id}`, { archived: false }), t`${field.label} is back.`)}>{t`Bring back`}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

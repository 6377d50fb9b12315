import { t } from '@lingui/core/macro'
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import type { LeadPoints } from '@/rooms/sales/leads/lead-queries'
import classes from './leads.module.css'

type Rows = LeadPoints['campaigns']

/** What each campaign is worth. */
export function CampaignRows({ rows, onChange }: { rows: Rows; onChange: (rows: Rows) => void }) {
  const set = (at: number, change: Partial<Rows[number]>) => onChange(rows.map((row, place) => place === at ? { ...row, ...change } : row))
  return (
    <div className={classes.campaigns}>
      {rows.map((row, at) => (
        <div key={at} className={classes.campaign}>
          <TextInput size="xs" aria-label={t`Campaign`} placeholder={t`Spring fair`} value={row.campaign} required maxLength={120} style={{ flex: 1 }} onChange={(event) => set(at, { campaign: event.currentTarget.value })} />
          <NumberInput size="xs" w={76} aria-label={t`Points of ${row.campaign}`} value={row.points} min={-100} max={100} allowDecimal={false} clampBehavior="strict" onChange={(points) => set(at, { points: Number(points) || 0 })} />
          <ActionIcon aria-label={t`Remove ${row.campaign}`} onClick={() => onChange(rows.filter((_, place) => place !== at))}><Icon name="x" size={14} /></ActionIcon>
        </div>
      ))}
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => onChange([...rows, { campaign: '', points: 5 }])}>{t`Campaign`}</Button>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, RecordView, Rows } from '@/api/contract'
import { saveChange } from '@/core/writing/save-change'
import { formatDayDistance } from '@/foundation/dates'

/** What is promised to the deal's customer, and not done yet. */
const promisedQuery = (party: string) => ({
  queryKey: ['records', 'tasks', 'open-with', party],
  queryFn: () => api.get<Rows>('/tasks', {
    filter: { and: [{ field: 'party', op: 'is', value: party }, { field: 'done_at', op: 'is_empty' }] }, columns: 'title,due_on', sort: 'due_on', limit: 20,
  }),
})

/** One of the open tasks with the customer as the next step; nothing where there is none. */
export function StepChoice({ record }: { record: RecordView }) {
  const party = record.party as Link | null
  const { data } = useQuery({ ...promisedQuery(String(party?.id)), enabled: !!party })
  if (!data?.rows.length) return null
  const choose = (id: string, title: string) => void saveChange({ type: 'deals', row: record, values: { next_step: id }, text: t`Next: ${title}` })
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target><Button size="compact-sm" variant="subtle" color="gray">{t`Choose a task`}</Button></Menu.Target>
      <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
        {data.rows.map((row) => (
          <Menu.Item key={row.id} onClick={() => choose(String(row.id), row.title)} rightSection={row.due_on ? <span className="quiet">{formatDayDistance(String(row.due_on))}</span> : undefined}>{row.title}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { plural, t } from '@lingui/core/macro'
import { List, Text } from '@mantine/core'
import type { Job } from '@/api/contract'
import { Empty } from '@/core/kit/empty'

/** How many records went, and what of the demo company stayed behind with the reason. */
export function WhatStayed({ job }: { job?: Job }) {
  const { count = 0, kept = [] } = (job?.result ?? {}) as { count?: number; kept?: string[] }
  if (kept.length === 0) return <Empty icon="sparkles" title={t`No demo data here`}>{t`Everything in this house is your own.`}</Empty>
  return (
    <>
      <Text fw={500} mb="xs" role="status">{plural(count, { one: '# record of the demo company is gone.', other: '# records of the demo company are gone.' })}</Text>
      <Text size="sm" mb="xs">{t`This stayed:`}</Text>
      <List size="sm" spacing="xs" className="prose">{kept.map((sentence) => <List.Item key={sentence}>{sentence}</List.Item>)}</List>
    </>
  )
}

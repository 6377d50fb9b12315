import { plural, t } from '@lingui/core/macro'
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Link, Row } from '@/api/contract'
import { doIt, type StageRow } from './pipelines'

/** What shall be removed while deals stand in it. */
export interface Leaving { type: 'stages' | 'pipelines'; row: Row; count: number }

/** Asks where the deals go; then all of it is one step that can be taken back. */
export function RemoveDialog({ leaving: { type, row, count }, targets, onClose }: { leaving: Leaving; targets: StageRow[]; onClose: () => void }) {
  const [to, setTo] = useState<string | null>(null)
  // Most go to another stage of the same way: those stand first.
  const own = (row.pipeline as Link | undefined)?.title
  const groups = [...new Set(targets.map(({ pipeline }) => pipeline.title))].sort((one, other) => Number(other === own) - Number(one === own))
  const remove = async () => {
    if (await doIt(() => api.post(`/${type}/${row.id}/verbs/remove`, { to }), t`${row.title} is removed; its deals went on.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t`Remove ${row.title}`}>
      <Stack gap="sm">
        <Text size="sm">{plural(count, { one: '# open deal stands here. Where shall it go?', other: '# open deals stand here. Where shall they go?' })}</Text>
        {targets.length === 0 ? <Text size="sm" c="dimmed">{t`There is no other stage. Add one first.`}</Text> : (
          <Select
            label={t`To the stage`} value={to} onChange={setTo} searchable data-autofocus
            data={groups.map((group) => ({ group, items: targets.filter(({ pipeline }) => pipeline.title === group).map(({ id, title }) => ({ value: String(id), label: title })) }))}
          />
        )}
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t`Leave it`}</Button>
        <Button variant="filled" disabled={!to} onClick={() => void remove()}>{t`Move them and remove it`}</Button>
      </Group>
    </Modal>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { api } from '@/api/client'
import type { Tag } from '@/api/people'
import { Icon } from '@/core/kit/icon'
import { settle } from '../settings-queries'

const MOST = 12

/** Makes two spellings one, or takes a tag off everything. */
export function TagMenu({ tag, others }: { tag: Tag; others: Tag[] }) {
  const merge = (into: Tag) => settle(() => api.post(`/tags/${tag.id}/merge`, { into: Number(into.id) }), t`${tag.name} and ${into.name} are one now.`)
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target><ActionIcon aria-label={t`More for the tag ${tag.name}`}><Icon name="dots" /></ActionIcon></Menu.Target>
      <Menu.Dropdown mah={340} style={{ overflowY: 'auto' }}>
        {others.length > 0 && <Menu.Label>{t`Make one with`}</Menu.Label>}
        {others.slice(0, MOST).map((other) => <Menu.Item key={other.id} leftSection={<Icon name="arrow-merge" />} onClick={() => void merge(other)}>{other.name}</Menu.Item>)}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<Icon name="trash" />} onClick={() => void settle(() => api.remove(`/tags/${tag.id}`), t`The tag ${tag.name} is gone.`)}>{t`Take it off everything`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

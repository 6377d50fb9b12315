import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordView, TypeDescription } from '@/api/contract'
import { useActions, type Action } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { announce } from '@/core/kit/notices'
import { RecordHistory } from '../earlier/record-history'
import { PurgeDialog } from './purge-dialog'
import { restoreFromTrash, sendToTrash } from './trash'

interface Props { description: TypeDescription; record: RecordView; onEarlier: () => void }

/** Everything else one can do with a record; the palette offers the same. */
export function MoreMenu({ description, record, onEarlier }: Props) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'history' | 'purge' | null>(null)
  const isTrashed = !!record.trashed_at
  const leave = () => void navigate({ to: '/$type', params: { type: description.type } })
  const copy = async () => {
    const address = `${location.origin}/${description.type}/${record.id}`
    await navigator.clipboard.writeText(address)
    announce({ text: t`The link is copied.` })
  }
  const group = t`This page`
  const actions: (Action & { isDanger?: boolean })[] = [
    { id: 'record:copy', label: t`Copy link`, group, icon: 'link', run: () => void copy() },
    { id: 'record:history', label: t`Everything that was changed`, words: 'history audit', group, icon: 'history', run: () => setOpen('history') },
    { id: 'record:earlier', label: t`As it was on a day`, words: 'time travel past', group, icon: 'rotate-clockwise', run: onEarlier },
    ...(isTrashed && record.rights.delete ? [
      { id: 'record:restore', label: t`Take out of the trash`, group, icon: 'restore', run: () => void restoreFromTrash(description, record) },
      { id: 'record:purge', label: t`Remove for good …`, group, icon: 'trash', isDanger: true, run: () => setOpen('purge') },
    ] : []),
    ...(!isTrashed && record.rights.delete ? [
      { id: 'record:trash', label: t`Put in the trash`, words: 'delete remove', group, icon: 'trash', isDanger: true, run: () => void sendToTrash(description, record, leave) },
    ] : []),
  ]
  useActions(actions)
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target><ActionIcon aria-label={t`More to do with ${record.title}`}><Icon name="dots" /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {actions.map(({ id, label, icon, run, isDanger }) => (
            <Menu.Item key={id} leftSection={<Icon name={icon!} />} color={isDanger ? 'red' : undefined} onClick={run}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'history' && <RecordHistory description={description} record={record} onClose={() => setOpen(null)} />}
      {open === 'purge' && <PurgeDialog description={description} record={record} onClose={() => setOpen(null)} onGone={leave} />}
    </>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordView, TypeDescription, Verb } from '@/api/contract'
import { addressOf } from '@/api/client'
import { useMe } from '@/api/session'
import { useActions, type Action } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { announce } from '@/core/kit/notices'
import { restoreFromTrash, sendToTrash } from './trash'

const EraseDialog = lazyPart(() => import('@/core/privacy/erase-dialog').then((module) => module.EraseDialog))
const MergeWith = lazyPart(() => import('@/core/merging/merge-with').then((module) => module.MergeWith))
const PurgeDialog = lazyPart(() => import('./purge-dialog').then((module) => module.PurgeDialog))
const RecordHistory = lazyPart(() => import('../earlier/record-history').then((module) => module.RecordHistory))
const SeparateDialog = lazyPart(() => import('@/core/merging/separate-dialog').then((module) => module.SeparateDialog))

interface Props { description: TypeDescription; record: RecordView; /** Those for which the head has no button. */ verbs: Verb[]; onVerb: (verb: Verb) => void; onEarlier: () => void }

/** Everything else one can do with a record; the palette offers the same. */
export function MoreMenu({ description, record, verbs, onVerb, onEarlier }: Props) {
  const navigate = useNavigate()
  const me = useMe()
  const [open, setOpen] = useState<'history' | 'purge' | 'merge' | 'separate' | 'erase' | null>(null)
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
    ...(description.can_merge && !isTrashed && record.rights.change && record.rights.delete ? [
      { id: 'record:merge', label: t`Merge with another …`, words: 'double duplicate same', group, icon: 'arrow-merge', run: () => setOpen('merge') },
      { id: 'record:separate', label: t`What was merged into it`, words: 'separate unmerge split', group, icon: 'arrows-split', run: () => setOpen('separate') },
    ] : []),
    ...(isTrashed && record.rights.delete ? [
      { id: 'record:restore', label: t`Take out of the trash`, group, icon: 'restore', run: () => void restoreFromTrash(description, record) },
      { id: 'record:purge', label: t`Remove for good …`, group, icon: 'trash', isDanger: true, run: () => setOpen('purge') },
    ] : []),
    ...(!isTrashed && record.rights.delete ? [
      { id: 'record:trash', label: t`Put in the trash`, words: 'delete remove', group, icon: 'trash', isDanger: true, run: () => void sendToTrash(description, record, leave) },
    ] : []),
  ]
  if (description.has_timeline && description.rights.export) {
    const archive = addressOf(`/privacy/archive/${description.type}/${record.id}`)
    actions.push({ id: 'record:archive', label: t`Take out all about it`, words: 'privacy gdpr export archive', group, icon: 'download', run: () => location.assign(archive) })
  }
  if (me.rights.administer) {
    const search = { type: description.type, id: String(record.id) }
    actions.push({ id: 'record:access', label: t`Who can see this?`, words: 'rights permission access why', group, icon: 'eye', run: () => void navigate({ to: '/settings/access' as never, search: search as never }) })
  }
  if (description.has_timeline && me.rights.administer) {
    actions.push({ id: 'record:erase', label: t`Erase all about it …`, words: 'privacy gdpr forget delete', group, icon: 'trash-x', isDanger: true, run: () => setOpen('erase') })
  }
  useActions(actions)
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target><ActionIcon aria-label={t`More to do with ${record.title}`}><Icon name="dots" /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {verbs.map((verb) => (
            <Menu.Item key={verb.slug} leftSection={<Icon name={verb.icon} />} color={verb.danger ? 'red' : undefined} onClick={() => onVerb(verb)}>{verb.label}</Menu.Item>
          ))}
          {verbs.length > 0 && <Menu.Divider />}
          {actions.map(({ id, label, icon, run, isDanger }) => (
            <Menu.Item key={id} leftSection={<Icon name={icon!} />} color={isDanger ? 'red' : undefined} onClick={run}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'history' && <RecordHistory description={description} record={record} onClose={() => setOpen(null)} />}
      {open === 'merge' && <MergeWith description={description} record={record} onClose={() => setOpen(null)} />}
      {open === 'separate' && <SeparateDialog description={description} record={record} onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseDialog description={description} record={record} onClose={() => setOpen(null)} onGone={leave} />}
      {open === 'purge' && <PurgeDialog description={description} record={record} onClose={() => setOpen(null)} onGone={leave} />}
    </>
  )
}

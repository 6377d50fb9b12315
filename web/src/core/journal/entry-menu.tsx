import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'
import type { EntryView } from '@/api/contract'
import { announce } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { shapeOf } from './entry-shapes'
import classes from './entry.module.css'
import { useStoryPlace } from './story-place'

/** What can be done with one entry. The menu itself is drawn when first asked for: a long story has thousands. */
export function EntryMenu({ entry, onMend }: { entry: EntryView; onMend?: () => void }) {
  const [isWanted, setWanted] = useState(false)
  const button = (
    <ActionIcon size={22} className={classes.menu} aria-label={t`More about this entry`} onClick={() => setWanted(true)} aria-haspopup="menu">
      <Icon name="dots" size={15} />
    </ActionIcon>
  )
  return isWanted ? <OpenMenu entry={entry} onMend={onMend} button={button} /> : button
}

function OpenMenu({ entry, onMend, button }: { entry: EntryView; onMend?: () => void; button: ReactElement }) {
  const { takeBack, subject } = useStoryPlace()
  const navigate = useNavigate()
  const target = entry.shows ?? entry.about
  const leads = target && !(target.type === subject?.type && String(target.id) === String(subject.id))
  const copy = async () => {
    await navigator.clipboard.writeText(entry.sentence)
    announce({ text: t`Copied.` })
  }
  return (
    <Menu defaultOpened position="bottom-end" width={200}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {onMend && <Menu.Item leftSection={<Icon name="pencil" />} onClick={onMend}>{t`Edit what it says`}</Menu.Item>}
        {shapeOf(entry)?.actions?.(entry).map(({ label, icon, run }) => <Menu.Item key={label} leftSection={<Icon name={icon} />} onClick={run}>{label}</Menu.Item>)}
        {leads && (
          <Menu.Item leftSection={<Icon name="external-link" />} onClick={() => navigate({ to: '/$type/$id', params: { type: target.type, id: String(target.id) } })}>{t`Open`}</Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="copy" />} onClick={() => void copy()}>{t`Copy the sentence`}</Menu.Item>
        {entry.can_undo && takeBack && (
          <Menu.Item leftSection={<Icon name="arrow-back-up" />} onClick={() => takeBack(entry)}>{t`Take back`}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

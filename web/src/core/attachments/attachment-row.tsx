import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { refreshRecords } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { announce, announceProblem } from '@/core/kit/notices'
import { formatMoment } from '@/foundation/dates'
import { formatSize } from '@/foundation/numbers'
import classes from './attachments.module.css'
import { removeAttachment, thumbnailOf, type Attachment } from './contract'

const RenameDialog = lazyPart(() => import('./rename-dialog').then((module) => module.RenameDialog))

interface Props { file: Attachment; isReadOnly: boolean; onShow: () => void }

/** One file: a small picture of it, its name, and what can be done with it. */
export function AttachmentRow({ file, isReadOnly, onShow }: Props) {
  const [isRenaming, setRenaming] = useState(false)
  const download = `${file.url}?download=true`
  const facts = [formatSize(file.size), formatMoment(file.at), file.by?.title].filter(Boolean).join(' · ')
  return (
    <li className={classes.row}>
      <Thumbnail file={file} />
      <div className={classes.words}>
        {file.preview
          ? <button type="button" className={`one-line ${classes.name}`} dir="auto" onClick={onShow} title={file.name}>{file.name}</button>
          : <a className={`one-line ${classes.name}`} dir="auto" href={download} download title={file.name}>{file.name}</a>}
        <span className={`one-line ${classes.facts}`}>{facts}</span>
      </div>
      <Menu position="bottom-end" width={180}>
        <Menu.Target><ActionIcon size={24} aria-label={t`More about ${file.name}`}><Icon name="dots" size={15} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {file.preview && <Menu.Item leftSection={<Icon name="eye" />} onClick={onShow}>{t`Look at it`}</Menu.Item>}
          <Menu.Item component="a" href={download} download leftSection={<Icon name="download" />}>{t`Download`}</Menu.Item>
          {!isReadOnly && <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => setRenaming(true)}>{t`Rename`}</Menu.Item>}
          {!isReadOnly && <Menu.Item leftSection={<Icon name="trash" />} onClick={() => void remove(file)}>{t`Remove`}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameDialog file={file} onClose={() => setRenaming(false)} />}
    </li>
  )
}

function Thumbnail({ file }: { file: Attachment }) {
  const [isBroken, setBroken] = useState(false)
  const address = thumbnailOf(file)
  if (!address || isBroken) return <span className={classes.thumb}><Icon name="file" size={18} color="var(--ink-3)" /></span>
  return <img className={classes.thumb} src={address} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
}

async function remove(file: Attachment): Promise<void> {
  try {
    const { entry } = await removeAttachment(file.id)
    announce({ text: t`${file.name} is removed.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

import { plural, t } from '@lingui/core/macro'
import { ActionIcon, FileButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Link } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { formatSize } from '@/foundation/numbers'
import { AttachmentRow } from './attachment-row'
import classes from './attachments.module.css'
import { attachmentsQuery, type Attachment } from './contract'
import { SendingRow } from './sending-row'
import { useIncoming } from './use-incoming'
import { useSending } from './use-sending'

const Lightbox = lazyPart(() => import('./lightbox').then((module) => module.Lightbox))

/** The files of a record: dropped, pasted or chosen, looked at, renamed and removed. */
export function AttachmentsPanel({ subject, isReadOnly }: { subject: Link; isReadOnly: boolean }) {
  const query = useInfiniteQuery(attachmentsQuery(subject.type, subject.id))
  const { sending, send } = useSending(subject)
  const isOver = useIncoming((files) => void send(files), isReadOnly)
  const [shown, setShown] = useState<Attachment | null>(null)
  const reset = useRef<() => void>(null)
  const files = query.data?.pages.flatMap((page) => page.attachments) ?? []
  const all = query.data?.pages[0]
  if (query.isError || (isReadOnly && !files.length)) return null
  const choose = (chosen: File[]) => { reset.current?.(); void send(chosen) }
  return (
    <section className={classes.card} aria-label={t`Files`} data-over={isOver || undefined}>
      <header className={classes.head}>
        <Icon name="paperclip" size={15} color="var(--ink-3)" />
        <h2 className={classes.title}>{t`Files`}</h2>
        {!!all?.count && <span className={classes.sum}>{plural(all.count, { one: '# file', other: '# files' })} · {formatSize(all.size)}</span>}
        {!isReadOnly && (
          <FileButton multiple onChange={choose} resetRef={reset} inputProps={{ 'aria-label': t`Files to attach` }}>
            {(props) => <ActionIcon {...props} size={22} aria-label={t`Attach files`}><Icon name="plus" size={15} /></ActionIcon>}
          </FileButton>
        )}
      </header>
      {sending.map((each) => <SendingRow key={each.id} sending={each} />)}
      {files.length > 0 && (
        <ul className={classes.list}>
          {files.map((file) => <AttachmentRow key={file.id} file={file} isReadOnly={isReadOnly} onShow={() => setShown(file)} />)}
        </ul>
      )}
      {!files.length && !sending.length && !query.isPending && <p className={classes.none}>{t`Drop files anywhere on this page, or paste a picture.`}</p>}
      {query.hasNextPage && <p className={classes.foot}><button type="button" className={classes.more} onClick={() => void query.fetchNextPage()}>{t`Show more`}</button></p>}
      {shown && <Lightbox files={files.filter(({ preview }) => preview)} first={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

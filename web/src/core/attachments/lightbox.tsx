import { plural, t } from '@lingui/core/macro'
import { ActionIcon, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { api } from '@/api/client'
import { Icon } from '@/core/kit/icon'
import classes from './attachments.module.css'
import type { Attachment } from './contract'

/** Pictures and documents over the whole screen; the arrow keys walk from one to the next. */
export function Lightbox({ files, first, onClose }: { files: Attachment[]; first: Attachment; onClose: () => void }) {
  const [id, setId] = useState(first.id)
  const place = Math.max(0, files.findIndex((each) => each.id === id))
  const file = files[place] ?? first
  const walk = (step: number) => setId(files[(place + step + files.length) % files.length].id)
  const listen = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || files.length < 2) return
    event.preventDefault()
    walk(document.dir === 'rtl' ? -step : step)
  }
  return (
    <Modal.Root opened fullScreen onClose={onClose} onKeyDown={listen}>
      <Modal.Overlay />
      <Modal.Content className={classes.lightbox} aria-label={file.name}>
        <header className={classes.lightHead}>
          <Modal.Title className={`one-line ${classes.lightName}`} dir="auto">{file.name}</Modal.Title>
          {files.length > 1 && <ActionIcon aria-label={t`The one before`} onClick={() => walk(-1)}><Icon name="chevron-left" /></ActionIcon>}
          {files.length > 1 && <span className={classes.facts}>{place + 1} / {files.length}</span>}
          {files.length > 1 && <ActionIcon aria-label={t`The next one`} onClick={() => walk(1)}><Icon name="chevron-right" /></ActionIcon>}
          <ActionIcon component="a" href={`${file.url}?download=true`} download aria-label={t`Download`}><Icon name="download" /></ActionIcon>
          <ActionIcon aria-label={t`Close`} onClick={onClose} data-autofocus><Icon name="x" /></ActionIcon>
        </header>
        <div key={file.id} className={classes.stage} tabIndex={0} role="group" aria-label={file.name}>
          {file.preview === 'picture' ? <img className={classes.picture} src={`${file.url}?size=1600`} alt={file.name} /> : <Pages file={file} />}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function Pages({ file }: { file: Attachment }) {
  const { data, error } = useQuery({
    queryKey: ['pages', file.id], staleTime: Infinity, retry: false,
    queryFn: ({ signal }) => api.get<{ pages: number }>(`/attachments/${file.id}/pages`, undefined, signal),
  })
  if (error) return <p className={classes.lightWord}>{error.message}</p>
  if (!data) return <p className={classes.lightWord} aria-live="polite">{t`Reading …`}</p>
  const count = data.pages
  return (
    <>
      <p className={classes.facts}>{plural(count, { one: '# page', other: '# pages' })}</p>
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <img key={number} className={classes.page} src={`/api/attachments/${file.id}/pages/${number}`} alt={t`Page ${number} of ${count}`} loading="lazy" decoding="async" />
      ))}
    </>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { RecordView } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { formatMoment } from '@/foundation/dates'
import { shownQuery, type Draft } from '../articles'
import { ReadersView } from '../readers-view'
import { apart } from './marks'
import { PublishDialog } from './publish-dialog'
import { TopBar } from './top-bar'
import { bringPictures, Tools, useTools } from './tools'
import { useSaving } from './use-saving'
import { textOf, useText } from './use-text'
import classes from './write.module.css'

const PAUSE = 300

/** The text, its tools, and beside it the text as readers see it. */
export function Desk({ record, draft }: { record: RecordView; draft: Draft | null }) {
  const typed = useText(record, draft)
  const { text, write } = typed
  const { save, run } = useSaving({ record, ...typed })
  const box = useRef<HTMLTextAreaElement>(null)
  const tools = useTools(box, (body) => write({ body }))
  const isWide = useMediaQuery('(min-width: 1180px)') ?? true
  const [isRead, setRead] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const html = useShown(text.body)
  useHeight(box)
  const mayPublish = (record.verbs as string[]).includes('publish') || (typed.isDirty && record.state === 'published')
  const bring = async (files: Iterable<File>) => {
    for (const written of await bringPictures(String(record.id), files)) tools.apply((marked) => apart(marked, written))
  }
  const group = t`This page`
  useActions([
    { id: 'article:save', label: t`Save`, group, icon: 'check', keys: 'mod+s', run: () => void save() },
    ...(mayPublish ? [{ id: 'article:publish', label: t`Publish`, group, icon: 'world', keys: 'mod+enter', run: () => setAsked(true) }] : []),
    { id: 'article:read', label: t`As readers see it`, group, icon: 'eye', keys: 'mod+shift+e', run: () => setRead(!isRead) },
  ])
  const showsReaders = isWide || isRead
  return (
    <div className={classes.page}>
      <TopBar record={record} typed={typed} mayPublish={mayPublish} isRead={isRead} isWide={isWide} onRead={() => setRead(!isRead)} onSave={() => void save()} onPublish={() => setAsked(true)}
        onSubmit={() => void run('submit', t`Asked for a review.`)} />
      {typed.foundAt && typed.isDirty && <LeftBehind at={typed.foundAt} onThrow={() => void typed.adopt(record, textOf(record))} />}
      <div className={classes.desk} data-two={showsReaders && isWide || undefined}>
        {(isWide || !isRead) && (
          <div className={classes.sheet}>
            <Growing className={classes.title} value={text.title} label={t`Title`} placeholder={t`What do customers ask?`} lang={String(record.language)} onChange={(title) => write({ title })} />
            <Growing className={classes.lede} value={text.summary} label={t`In a sentence`} placeholder={t`The answer in a sentence, as it stands in lists`} lang={String(record.language)} onChange={(summary) => write({ summary })} />
            <Tools apply={tools.apply} onPicture={(files) => void bring(files)} />
            <textarea
              ref={box} className={classes.body} value={text.body} lang={String(record.language)} dir="auto" aria-label={t`Text`} placeholder={t`Write here. Signs such as ## for a heading are Markdown; the tools above set them for you.`}
              onChange={(event) => write({ body: event.currentTarget.value })} onKeyDown={tools.onKeyDown}
              onPaste={(event) => { const files = pictures(event.clipboardData.files); if (files.length) { event.preventDefault(); void bring(files) } }}
              onDrop={(event) => { const files = pictures(event.dataTransfer.files); if (files.length) { event.preventDefault(); void bring(files) } }}
            />
          </div>
        )}
        {showsReaders && <section className={classes.readers} aria-label={t`As readers see it`}><ReadersView title={text.title} summary={text.summary} html={html} language={String(record.language ?? 'en')} /></section>}
      </div>
      {isAsked && (
        <PublishDialog
          title={text.title} isPublic={record.audience === 'everybody'} isFirst={record.live_number == null} onClose={() => setAsked(false)}
          onPublish={async (note) => { if (await run('publish', t`“${text.title}” is published.`, { note })) setAsked(false) }}
        />
      )}
    </div>
  )
}

const pictures = (files: FileList) => [...files].filter(({ type }) => type.startsWith('image/'))

/** The text as HTML, once the writer pauses. */
function useShown(body: string): string {
  const [asked, setAsked] = useState(body)
  useEffect(() => { const timer = window.setTimeout(() => setAsked(body), PAUSE); return () => window.clearTimeout(timer) }, [body])
  const { data = '' } = useQuery({ ...shownQuery(asked), placeholderData: keepPreviousData })
  return data
}

function LeftBehind({ at, onThrow }: { at: string; onThrow: () => void }) {
  return (
    <p className={classes.left} role="status">
      {t`You go on with what you wrote on ${formatMoment(at)} and did not save.`}
      <Button size="compact-sm" variant="subtle" onClick={onThrow}>{t`Throw it away`}</Button>
    </p>
  )
}

interface GrowingProps { value: string; label: string; placeholder: string; lang: string; className: string; onChange: (value: string) => void }

/** A box as high as its words: the page scrolls, not the box. */
function useHeight(box: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    if (!box.current) return
    box.current.style.height = '0'
    box.current.style.height = `${box.current.scrollHeight}px`
  })
}

function Growing({ value, label, placeholder, lang, className, onChange }: GrowingProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useHeight(box)
  return <textarea ref={box} rows={1} className={className} value={value} lang={lang} dir="auto" aria-label={label} placeholder={placeholder} onChange={(event) => onChange(event.currentTarget.value.replace(/\n+/g, ' '))} />
}

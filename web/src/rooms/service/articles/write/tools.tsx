import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { useRef, type RefObject } from 'react'
import { api } from '@/api/client'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announceProblem } from '@/core/kit/notices'
import { apart, around, asLink, atLines, type Marked } from './marks'
import classes from './write.module.css'

type Change = (marked: Marked) => Marked
interface Tool { icon: string; label: string; keys?: string; change: Change }

const tools = (): Tool[] => [
  { icon: 'letter-t', label: t`Heading`, keys: 'mod+alt+2', change: (marked) => atLines(marked, '## ') },
  { icon: 'bold', label: t`Bold`, keys: 'mod+b', change: (marked) => around(marked, '**') },
  { icon: 'italic', label: t`Italic`, keys: 'mod+i', change: (marked) => around(marked, '*') },
  { icon: 'link', label: t`Link`, keys: 'mod+shift+u', change: (marked) => asLink(marked, 'https://') },
  { icon: 'list', label: t`List`, keys: 'mod+shift+8', change: (marked) => atLines(marked, '- ') },
  { icon: 'list-numbers', label: t`Numbered list`, keys: 'mod+shift+7', change: (marked) => atLines(marked, '1. ') },
  { icon: 'blockquote', label: t`Note set apart`, change: (marked) => atLines(marked, '> ') },
  { icon: 'table', label: t`Table`, change: (marked) => apart(marked, '| | |\n|---|---|\n| | |') },
]

/** Lets tools and keys work on the box, with the caret where one would look for it. */
export function useTools(box: RefObject<HTMLTextAreaElement | null>, write: (body: string) => void) {
  const apply = (change: Change) => {
    const at = box.current
    if (!at) return
    const next = change({ text: at.value, from: at.selectionStart, to: at.selectionEnd })
    write(next.text)
    requestAnimationFrame(() => { at.focus(); at.setSelectionRange(next.from, next.to) })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return
    const pressed = [event.altKey && 'alt', event.shiftKey && 'shift', event.code.replace(/^(Key|Digit)/, '').toLowerCase()].filter(Boolean).join('+')
    const tool = tools().find(({ keys }) => keys === `mod+${pressed}`)
    if (!tool) return
    event.preventDefault()
    apply(tool.change)
  }
  return { apply, onKeyDown }
}

interface Props { apply: (change: Change) => void; onPicture: (files: FileList) => void }

/** The tools above the text. */
export function Tools({ apply, onPicture }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.tools} role="toolbar" aria-label={t`Formatting`}>
      {tools().map(({ icon, label, keys, change }) => (
        <Tooltip key={icon} label={<>{label} {keys && <KeyCaps keys={keys} />}</>}>
          <ActionIcon aria-label={label} onMouseDown={(event) => event.preventDefault()} onClick={() => apply(change)}><Icon name={icon} size={16} /></ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t`Picture`}><ActionIcon aria-label={t`Picture`} onClick={() => picker.current?.click()}><Icon name="photo" size={16} /></ActionIcon></Tooltip>
      <input ref={picker} type="file" accept="image/png,image/jpeg,image/webp,image/gif" multiple hidden onChange={(event) => { if (event.currentTarget.files) onPicture(event.currentTarget.files); event.currentTarget.value = '' }} />
    </div>
  )
}

/** Attaches pictures to the article, and answers how the text names them. */
export async function bringPictures(article: string, files: Iterable<File>): Promise<string[]> {
  const written: string[] = []
  for (const file of files) {
    const form = new FormData()
    form.append('file', file, file.name)
    try {
      const { data } = await api.upload<{ id: string }>('/files?picture=true', form)
      const { data: attached } = await api.post<{ attachments: { id: string; name: string }[] }>('/attachments', { type: 'articles', record: Number(article), files: [Number(data.id)] })
      for (const one of attached.attachments) written.push(`![${one.name.replace(/\.\w+$/, '').replace(/[[\]]/g, '')}](attachment:${one.id})`)
    } catch (error) {
      announceProblem(error)
    }
  }
  return written
}

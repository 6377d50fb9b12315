import { plural, t } from '@lingui/core/macro'
import { useState } from 'react'
import type { Link } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { attachFiles } from './contract'
import { MOST_AT_ONCE, sendFile, whyNot } from './send-file'

/** A file on its way. */
export interface Sending { id: string; name: string; done: number; stop: () => void }

/** Sends files one after the other and attaches what arrived as one step that can be taken back as one. */
export function useSending(subject: Link): { sending: Sending[]; send: (files: File[]) => Promise<void> } {
  const [sending, setSending] = useState<Sending[]>([])
  const send = async (files: File[]) => {
    if (files.length > MOST_AT_ONCE) { announce({ text: t`These are more than ${MOST_AT_ONCE} files at once; send them in parts.` }); return }
    const refused = files.map(whyNot).filter((reason) => reason !== null)
    if (refused.length) announce({ text: refused.join(' ') })
    const way = files.filter((file) => whyNot(file) === null).map((file) => ({ file, id: crypto.randomUUID() as string, control: new AbortController() }))
    setSending((now) => [...now, ...way.map(({ file, id, control }) => ({ id, name: file.name, done: 0, stop: () => { control.abort(); leave(id) } }))])
    const arrived: string[] = []
    for (const { file, id, control } of way) {
      if (!control.signal.aborted) {
        const onProgress = (done: number) => setSending((now) => now.map((each) => each.id === id ? { ...each, done } : each))
        try { arrived.push(String((await sendFile(file, { onProgress, signal: control.signal })).id)) } catch (error) { announceProblem(error) }
      }
      leave(id)
    }
    if (arrived.length) await attach(subject, arrived)
  }
  const leave = (id: string) => setSending((now) => now.filter((each) => each.id !== id))
  return { sending, send }
}

async function attach(subject: Link, files: string[]): Promise<void> {
  try {
    const { data, entry } = await attachFiles(subject.type, subject.id, files)
    const [first] = data.attachments
    announce({ text: plural(data.attachments.length, { one: `${first?.name} is attached.`, other: '# files are attached.' }), entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { keepDraft, readDraft } from '@/foundation/drafts'
import type { Draft } from '../articles'

export interface Text { title: string; summary: string; body: string }
interface Kept extends Text { base: number; at: string }

const WAIT = 1_200
const NAMES = ['title', 'summary', 'body'] as const

export const textOf = (record: RecordView): Text => ({ title: String(record.title ?? ''), summary: String(record.summary ?? ''), body: String(record.body ?? '') })
/** A draft knows more than its text. */
const only = ({ title, summary, body }: Text): Text => ({ title, summary, body })
export const isSame = (one: Text, other: Text) => NAMES.every((name) => one[name] === other[name])

/** What is typed: kept in this browser with each letter, and on the server with each pause, so that it is found again after reload and sign-out. */
export function useText(record: RecordView, draft: Draft | null) {
  const id = String(record.id)
  const name = `article:${id}`
  const [found] = useState<Kept | null>(() => newest(readDraft<Kept>(name), draft))
  const start = found && !isSame(found, textOf(record)) ? found : null
  const [text, setText] = useState<Text>(start ? only(start) : textOf(record))
  const [base, setBase] = useState(start?.base ?? record.version)
  const [isKept, setKept] = useState(true)
  const timer = useRef(0)
  const send = useCallback((next: Text, from: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      const { title, summary, body } = next
      call('PUT', id, { title: title.slice(0, 200), summary: summary.slice(0, 300), body, base: from }).then(() => setKept(true), () => undefined)
    }, WAIT)
  }, [id])
  const latest = useRef(text)
  useEffect(() => { latest.current = text }, [text])
  const write = useCallback((change: Partial<Text>) => {
    const next = { ...latest.current, ...change }
    latest.current = next
    setText(next)
    keepDraft(name, { ...next, base, at: new Date().toISOString() } satisfies Kept)
    send(next, base)
    setKept(false)
  }, [base, name, send])
  const forget = useCallback(async () => {
    window.clearTimeout(timer.current)
    keepDraft(name, null)
    setKept(true)
    await call('DELETE', id).catch(() => undefined)
  }, [id, name])
  const adopt = useCallback(async (saved: RecordView, as: Text = textOf(saved)) => {
    setText(as)
    setBase(saved.version)
    await forget()
  }, [forget])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return { text, base, isKept, write, adopt, foundAt: start?.at ?? null, isDirty: !isSame(text, textOf(record)) }
}

function newest(here: Kept | null, there: Draft | null): Kept | null {
  if (!here || !there) return here ?? there
  return Date.parse(here.at) > Date.parse(there.at) ? here : there
}

async function call(method: 'PUT' | 'DELETE', id: string, body?: object): Promise<void> {
  if (method === 'DELETE') await api.remove(`/articles/${id}/draft`)
  else await api.put(`/articles/${id}/draft`, body)
}

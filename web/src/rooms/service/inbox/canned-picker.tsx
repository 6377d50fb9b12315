import { t } from '@lingui/core/macro'
import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { api } from '@/api/client'
import type { Link, Row, Rows } from '@/api/contract'
import { keys } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announceProblem } from '@/core/kit/notices'
import classes from './canned.module.css'

interface Canned extends Row { name: string; text: string; queue: Link | null; language?: string | null }
interface Filled { text: string; missing: string[]; broken: string[] }
interface Props { caseId: string; queueId: string | null; isAsked: boolean; askedAt: number; onChoose: (text: string, missing: string[]) => void }

const MOST = 8

/** What is said again and again, filled in for this case; those of its queue come first. */
export function CannedPicker({ caseId, queueId, isAsked, askedAt, onChoose }: Props) {
  const [isOpen, setOpen] = useState(isAsked)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  useEffect(() => { if (isAsked) setOpen(true) }, [isAsked, askedAt])
  const { data, refetch } = useQuery({
    queryKey: keys.list('canned', { limit: 200 }), enabled: isOpen,
    queryFn: ({ signal }) => api.get<Rows>('/canned', { columns: 'name,text,queue,language', sort: 'name', limit: 200 }, signal),
  })
  const found = fitting((data?.rows ?? []) as Canned[], words, queueId)
  const close = () => { setOpen(false); setWords(''); setAt(0) }
  const choose = async (one: Canned | undefined) => {
    if (!one) return
    try {
      const { text, missing } = await api.get<Filled>(`/canned/${one.id}/for/${caseId}`)
      close()
      onChoose(text, missing)
    } catch (error) {
      announceProblem(error)
    }
  }
  // Whoever types fast and presses Enter before the list is there means what it will find.
  const chooseOnceThere = async () => {
    const { data: there } = await refetch({ cancelRefetch: false })
    await choose(fitting((there?.rows ?? []) as Canned[], words, queueId)[0])
  }
  const listen = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) { event.preventDefault(); setAt((before) => Math.max(0, Math.min(found.length - 1, before + by))) }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) { event.preventDefault(); void (data ? choose(found[at]) : chooseOnceThere()) }
    if (event.key === 'Escape') { event.stopPropagation(); close() }
  }
  return (
    <Popover opened={isOpen} onChange={(opened) => { if (!opened) close() }} position="top-start" width={360} trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<Icon name="message-2" size={15} />} rightSection={<KeyCaps keys="." />} aria-expanded={isOpen} onClick={() => (isOpen ? close() : setOpen(true))}>{t`Canned`}</Button>
      </Popover.Target>
      <Popover.Dropdown p={6} onKeyDown={listen}>
        <TextInput size="xs" data-autofocus aria-label={t`Find a canned answer`} placeholder={t`Find a canned answer`} value={words} onChange={(event) => { setWords(event.currentTarget.value); setAt(0) }} role="combobox" aria-expanded aria-controls="canned-answers" aria-activedescendant={found[at] ? `canned-${found[at].id}` : undefined} />
        <ul className={classes.list} id="canned-answers" role="listbox" aria-label={t`Canned answers`}>
          {found.map((one, place) => (
            <li key={one.id} id={`canned-${one.id}`} role="option" aria-selected={place === at}>
              <UnstyledButton className={classes.one} data-on={place === at || undefined} tabIndex={-1} onClick={() => void choose(one)} onMouseEnter={() => setAt(place)}>
                <span className={`one-line ${classes.name}`} dir="auto">{one.name}</span>
                <span className={classes.text} dir="auto">{one.text}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {data && found.length === 0 && <p className={classes.nothing}>{data.rows.length ? t`None with these words.` : t`There are none yet. Settings, Service, Canned answers is where they are written.`}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}

function fitting(all: Canned[], words: string, queueId: string | null): Canned[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = all.filter(({ name, text, queue }) => (!queue || queue.id === queueId || wanted.length > 0) && wanted.every((word) => `${name} ${text}`.toLowerCase().includes(word)))
  return fits.sort((one, other) => Number(other.queue?.id === queueId) - Number(one.queue?.id === queueId)).slice(0, MOST)
}

import { t } from '@lingui/core/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'

const WAIT = 180

/** Searches within the list as one types. */
export function QuickFilter({ value, noun, onChange }: { value: string; noun: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(value)
  const timer = useRef(0)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => { setTyped(value) }, [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useActions([{ id: 'list.find', label: t`Find within the list`, group: t`In the list`, keys: 'mod+f', icon: 'search', run: () => { box.current?.focus(); box.current?.select() } }])
  const type = (next: string) => {
    setTyped(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onChange(next.trim()), WAIT)
  }
  return (
    <TextInput
      ref={box} size="xs" type="search" aria-label={t`Find in ${noun}`} placeholder={t`Find in ${noun}`} value={typed} onChange={(event) => type(event.currentTarget.value)}
      leftSection={<Icon name="search" size={14} />} rightSection={typed ? <CloseButton size="xs" aria-label={t`Clear the search`} onClick={() => type('')} /> : null}
      onKeyDown={(event) => { if (event.key === 'Escape' && typed) { event.stopPropagation(); type('') } }}
    />
  )
}

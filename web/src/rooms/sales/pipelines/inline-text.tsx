import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Row } from '@/api/contract'
import { saveChange } from '@/core/writing/save-change'
import classes from './pipelines.module.css'

/** A name that is edited where it stands. */
export function InlineText({ type, row, field, label }: { type: string; row: Row; field: string; label: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = String(row[field] ?? '')
  const save = async () => {
    const wanted = typed?.trim()
    setTyped(null)
    if (wanted && wanted !== shown) await saveChange({ type, row, values: { [field]: wanted } })
  }
  return typed === null
    ? <UnstyledButton className={classes.text} onClick={() => setTyped(shown)} aria-label={`${label}: ${shown}`} dir="auto">{shown}</UnstyledButton>
    : <TextInput aria-label={label} value={typed} autoFocus size="xs" maxLength={120} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void save()}
        onKeyDown={(event) => { if (event.key === 'Enter') void save(); if (event.key === 'Escape') { event.stopPropagation(); setTyped(null) } }} />
}

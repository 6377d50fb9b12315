import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Row } from '@/api/contract'
import { saveChange } from '@/core/writing/save-change'
import classes from '../settings.module.css'

/** A name that is edited where it stands. */
export function InlineName({ type, row, field, label }: { type: string; row: Row; field: string; label: string }) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = String(row[field] ?? '')
  const save = async () => {
    const wanted = typed?.trim()
    setTyped(null)
    if (wanted && wanted !== shown) await saveChange({ type, row, values: { [field]: wanted } })
  }
  return typed === null
    ? <UnstyledButton className={classes.title} onClick={() => setTyped(shown)} title={label} style={{ minWidth: 120 }}>{shown}</UnstyledButton>
    : <TextInput aria-label={label} value={typed} autoFocus size="xs" onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => void save()}
        onKeyDown={(event) => { if (event.key === 'Enter') void save(); if (event.key === 'Escape') setTyped(null) }} />
}

import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Row } from '@/api/contract'
import { saveChange } from '@/core/writing/save-change'

interface Props { row: Row; field: string; value: string | number | null; label: string; after: string; most: number; isReadOnly: boolean }

/** A number that is saved when one leaves it. */
export function InlineNumber({ row, field, value, label, after, most, isReadOnly }: Props) {
  const [typed, setTyped] = useState<string | number | null>(null)
  const save = async () => {
    const wanted = typed
    setTyped(null)
    if (wanted !== null && String(wanted) !== String(value ?? '')) await saveChange({ type: 'stages', row, values: { [field]: wanted === '' ? null : wanted } })
  }
  return (
    <NumberInput
      aria-label={label} value={typed ?? value ?? ''} min={0} max={most} decimalScale={field === 'probability' ? 2 : 0} hideControls size="xs" w={92} disabled={isReadOnly}
      rightSection={<span className="quiet">{after}</span>} rightSectionWidth={after.length * 8 + 8} onChange={setTyped} onBlur={() => void save()}
      onKeyDown={(event) => { if (event.key === 'Enter') void save(); if (event.key === 'Escape') setTyped(null) }}
    />
  )
}

import { t } from '@lingui/core/macro'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { keys, queryClient } from '@/api/queries'
import { createRecord } from '@/api/records'
import { announceProblem } from '@/core/kit/notices'

/** A kind of relationship, read from one of its two ends. */
export interface KindEnd { id: string; isOut: boolean; words: string }

const kindsQuery = {
  queryKey: keys.list('relationship_kinds', { all: true }),
  queryFn: async () => (await api.get<Rows>('/relationship_kinds', { columns: 'name,reverse_name', limit: 100 })).rows,
}

function endsOf(rows: Rows['rows']): KindEnd[] {
  return rows.flatMap((row) => {
    const [out, back] = [String(row.name ?? row.title), String(row.reverse_name ?? '')]
    const ends = [{ id: String(row.id), isOut: true, words: out }]
    return back && back !== out ? [...ends, { id: String(row.id), isOut: false, words: back }] : ends
  })
}

const keyOf = (end: KindEnd) => `${end.id}:${end.isOut ? 'out' : 'in'}`
const NEW = 'new'

/** "works at", "employs", "parent of", … each end by its own name; own kinds are made on the spot. */
export function KindPicker({ value, error, onChange }: { value: KindEnd | null; error?: string; onChange: (kind: KindEnd | null) => void }) {
  const { data = [] } = useQuery(kindsQuery)
  const mayCreate = !!useTypeBrief('relationship_kinds')?.rights.create
  const [isMaking, setMaking] = useState(false)
  const ends = endsOf(data)
  const options = [...ends.map((end) => ({ value: keyOf(end), label: end.words })), ...(mayCreate ? [{ value: NEW, label: t`Another kind …` }] : [])]
  if (isMaking) return <KindMaker onDone={(kind) => { setMaking(false); if (kind) onChange(kind) }} />
  return (
    <Select
      aria-label={t`Kind of relationship`} placeholder={t`works at, parent of, supplies …`} data={options} value={value && value.id ? keyOf(value) : null} searchable error={error} data-autofocus
      onChange={(chosen) => chosen === NEW ? setMaking(true) : onChange(ends.find((end) => keyOf(end) === chosen) ?? null)}
    />
  )
}

function KindMaker({ onDone }: { onDone: (kind: KindEnd | null) => void }) {
  const [words, setWords] = useState({ name: '', reverse_name: '' })
  const make = async () => {
    try {
      const { data } = await createRecord('relationship_kinds', { name: words.name.trim(), reverse_name: words.reverse_name.trim() || words.name.trim() })
      await queryClient.invalidateQueries({ queryKey: keys.type('relationship_kinds') })
      onDone({ id: String(data.id), isOut: true, words: words.name.trim() })
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput label={t`From this end`} placeholder={t`advises`} value={words.name} onChange={(event) => setWords({ ...words, name: event.currentTarget.value })} data-autofocus style={{ flex: 1 }} />
      <TextInput label={t`From the other end`} placeholder={t`is advised by`} value={words.reverse_name} onChange={(event) => setWords({ ...words, reverse_name: event.currentTarget.value })} style={{ flex: 1 }} />
      <Button onClick={() => void make()} disabled={!words.name.trim()}>{t`Make it`}</Button>
      <Button variant="subtle" color="gray" onClick={() => onDone(null)}>{t`Leave it`}</Button>
    </Group>
  )
}

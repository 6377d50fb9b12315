import { t } from '@lingui/core/macro'
import { Chip, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '@/core/kit/icon'
import { pipelinesQuery } from '../deals/stages'
import classes from './board.module.css'
import type { BoardSearch } from './search'

interface Props { search: BoardSearch; pipeline: string | undefined; onChange: (next: Partial<BoardSearch>) => void }

/** Which pipeline, whose deals, in which order. */
export function BoardTools({ search, pipeline, onChange }: Props) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery)
  const [typed, setTyped] = useState(search.q ?? '')
  const ask = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), 200)
  const orders = [
    { value: '', label: t`By expected day` }, { value: '-value', label: t`By worth` }, { value: 'stage_since', label: t`Longest here first` },
  ]
  return (
    <div className={classes.tools}>
      {pipelines.length > 1 && pipeline && (
        <Select aria-label={t`Pipeline`} data={pipelines.map(({ id, title }) => ({ value: id, label: title }))} value={pipeline} allowDeselect={false} onChange={(id) => id && onChange({ pipeline: id })} w={200} />
      )}
      <TextInput aria-label={t`Search the board`} placeholder={t`Search`} leftSection={<Icon name="search" size={14} />} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); ask(event.currentTarget.value) }} w={180} />
      <Chip size="xs" checked={!!search.mine} onChange={(mine) => onChange({ mine: mine || undefined })}>{t`Mine`}</Chip>
      <Select aria-label={t`Order`} data={orders} value={search.sort ?? ''} allowDeselect={false} onChange={(sort) => onChange({ sort: sort || undefined })} w={180} />
    </div>
  )
}

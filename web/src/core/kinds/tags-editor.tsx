import { t } from '@lingui/core/macro'
import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tagsQuery } from '@/api/people'
import type { EditorProps, FilterValueProps } from './kind'

/** New tags are made by typing them. */
export function TagsEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string[]>) {
  const { data = [] } = useQuery(tagsQuery)
  const [isOpen, setOpen] = useState(false)
  return (
    <TagsInput
      // Once a word is taken, the list makes way for what stands below it, such as the button that confirms.
      dropdownOpened={isOpen} onDropdownOpen={() => setOpen(true)} onDropdownClose={() => setOpen(false)} onKeyDown={({ key }) => { if (key === 'Enter') setOpen(false) }}
      id={id} aria-label={field.label} data={data.map((tag) => tag.name)} value={value ?? []} error={error} autoFocus={autoFocus} clearable={false}
      placeholder={value?.length ? undefined : t`Type a word, then Enter`} variant={variant === 'cell' ? 'unstyled' : 'default'}
      onChange={(next) => onChange(next.length ? next : null)}
    />
  )
}

export function TagsFilter({ value, onChange, field, operator }: FilterValueProps) {
  const { data = [] } = useQuery(tagsQuery)
  const takesSeveral = operator === 'has_any' || operator === 'has_all'
  const chosen = Array.isArray(value) ? value as string[] : value ? [value as string] : []
  return (
    <TagsInput aria-label={field.label} data={data.map((tag) => tag.name)} value={chosen} miw={200}
      onChange={(next) => onChange(takesSeveral ? next : next.at(-1) ?? null)} />
  )
}

import { t } from '@lingui/core/macro'
import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Filter, Link } from '@/api/contract'
import type { Values } from '@/api/records'
import { Face } from '@/core/kit/face'
import classes from './record-picker.module.css'
import { useCandidates } from './use-candidates'

interface Props {
  type: string
  value: Link | null
  onChange: (value: Link | null) => void
  label: string
  id?: string
  variant?: 'form' | 'cell'
  error?: string
  autoFocus?: boolean
  clearable?: boolean
  placeholder?: string
  /** Which records may be chosen; all of the type without it. */
  among?: Filter
  /** What a new one holds besides its name. */
  also?: Values
}

/** Finds a record by typing part of its name; offers to create it when there is none. */
export function RecordPicker({ type, value, onChange, label, id, variant = 'form', error, autoFocus, clearable = true, placeholder, among, also }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [asked] = useDebouncedValue(typed ?? '', 120)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption(), defaultOpened: autoFocus && variant === 'cell' })
  const { candidates, create } = useCandidates(type, asked, among, also)
  const choose = async (id: string) => {
    const made = id === '+' ? await create?.(asked) : candidates.find((each) => each.id === id)
    if (made) onChange({ id: made.id, type: made.type, title: made.title })
    setTyped(null)
    box.closeDropdown()
  }
  return (
    <Combobox store={box} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <InputBase
          id={id} aria-label={label} value={typed ?? value?.title ?? ''} error={error} autoFocus={autoFocus} size="sm" placeholder={placeholder ?? t`Type a name`}
          variant={variant === 'cell' ? 'unstyled' : 'default'} autoComplete="off" rightSectionPointerEvents="all"
          rightSection={value && clearable && <CloseButton size="xs" tabIndex={-1} aria-label={t`Clear ${label}`} onClick={() => onChange(null)} />}
          onChange={(event) => { setTyped(event.currentTarget.value); box.openDropdown(); box.selectFirstOption() }}
          onFocus={() => box.openDropdown()} onClick={() => box.openDropdown()} onBlur={() => { box.closeDropdown(); setTyped(null) }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {candidates.map((each) => (
            <Combobox.Option key={each.id} value={each.id} className={classes.option}>
              <Face name={each.title} picture={each.picture} size={22} />
              <span className="one-line" dir="auto">{each.title}</span>
              {each.subtitle && <span className={`one-line ${classes.more}`}>{each.subtitle}</span>}
            </Combobox.Option>
          ))}
          {create && asked.trim() && <Combobox.Option value="+">{t`Create “${asked.trim()}”`}</Combobox.Option>}
          {!candidates.length && !create && <Combobox.Empty>{asked ? t`Nothing by that name` : t`Nothing here yet`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

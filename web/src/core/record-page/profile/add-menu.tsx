import { t } from '@lingui/core/macro'
import { Button, Combobox, useCombobox } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ChildSet } from '@/api/contract'
import { iconOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { useActions } from '@/core/kit/actions'
import classes from './profile.module.css'
import type { FilledSection } from './sections'

interface Props { sets: ChildSet[]; sections: FilledSection[]; onSet: (name: string) => void; onField: (name: string) => void }

/** The quiet way to what is still empty. */
export function AddMenu({ sets, sections, onSet, onField }: Props) {
  const [typed, setTyped] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const box = useCombobox({
    onDropdownClose: () => { setTyped(''); box.resetSelectedOption() },
    onDropdownOpen: () => box.focusSearchInput(),
  })
  const fits = (label: string) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())
  const choose = (value: string) => {
    box.closeDropdown()
    const [what, name] = value.split(':')
    if (what === 'set') onSet(name)
    else onField(name)
  }
  useActions([{ id: 'record:add', label: t`Add something to the profile`, group: t`This page`, icon: 'plus', keys: 'a', typesInto: true, run: () => { button.current?.scrollIntoView({ block: 'center' }); box.openDropdown() } }])
  const shownSets = sets.filter(({ label_one: label }) => fits(label))
  const shown = sections.map(({ label, fields }) => ({ label, fields: fields.filter((field) => fits(field.label)) })).filter(({ fields }) => fields.length)
  return (
    <Combobox store={box} width={260} position="bottom-start" onOptionSubmit={choose} shadow="md" withinPortal>
      <Combobox.Target withAriaAttributes={false}>
        <Button ref={button} variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => box.toggleDropdown()} aria-haspopup="listbox" aria-expanded={box.dropdownOpened}>{t`Add …`}</Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search value={typed} onChange={(event) => { setTyped(event.currentTarget.value); box.selectFirstOption() }} placeholder={t`What is missing?`} aria-label={t`What is missing?`} />
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
          {shownSets.map((set) => (
            <Combobox.Option key={set.name} value={`set:${set.name}`} className={classes.option}><Icon name="list-check" size={14} color="var(--ink-3)" />{set.label_one}</Combobox.Option>
          ))}
          {shown.map(({ label, fields }) => (
            <Combobox.Group key={label} label={label}>
              {fields.map((field) => (
                <Combobox.Option key={field.name} value={`field:${field.name}`} className={classes.option}>
                  <Icon name={iconOf(field)} size={14} color="var(--ink-3)" />{field.label}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {!shown.length && !shownSets.length && <Combobox.Empty>{t`Nothing by that name`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

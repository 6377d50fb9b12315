import { t } from '@lingui/core/macro'
import { ActionIcon, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Field } from '@/api/contract'
import { iconOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { along } from '@/foundation/locale'
import { fieldOptions } from './field-options'
import classes from './filters.module.css'

interface Props { fields: Field[]; shown?: string[]; onPick: (path: string, field: Field) => void }

/** Finds a field by its name; a link can be entered to ask for the fields behind it. */
export function FieldPicker({ fields, shown, onPick }: Props) {
  const [words, setWords] = useState('')
  const [inside, setInside] = useState<string | null>(null)
  const box = useCombobox({ opened: true })
  const options = fieldOptions(fields, words, inside, shown)
  const link = fields.find(({ name }) => name === inside)
  useEffect(() => { box.selectFirstOption() }, [words, inside]) // eslint-disable-line react-hooks/exhaustive-deps -- the box is new at each render
  const enter = (name: string | null) => { setInside(name); setWords('') }
  const pick = (path: string) => {
    const option = options.find((each) => each.path === path)
    if (option) onPick(option.path, option.field)
  }
  const chosen = () => options[box.getSelectedOptionIndex()]
  return (
    <Combobox store={box} onOptionSubmit={pick}>
      <Combobox.EventsTarget>
        <TextInput
          size="sm" autoFocus data-autofocus aria-label={t`Which field`} placeholder={link ? t`Which of ${link.label}` : t`Filter by …`} value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          leftSection={link ? <ActionIcon size={22} aria-label={t`Back to all fields`} onClick={() => enter(null)}><Icon name="arrow-left" size={14} /></ActionIcon> : <Icon name="search" size={14} />}
          onKeyDown={(event) => {
            const option = chosen()
            if (along(event.key) === 'ArrowRight' && !words && option?.leadsOn) { event.preventDefault(); enter(option.field.name) }
            if ((along(event.key) === 'ArrowLeft' || event.key === 'Backspace') && !words && inside) { event.preventDefault(); enter(null) }
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.fields} tabIndex={0} aria-label={t`Fields`}>
        {options.map(({ path, label, field, leadsOn }) => (
          <Combobox.Option key={path} value={path} className={classes.fieldOption}>
            <Icon name={iconOf(field)} size={15} color="var(--ink-3)" />
            <span className="one-line">{label}</span>
            {leadsOn && (
              <span className={classes.leads} title={t`What is behind it (arrow right)`} onClick={(event) => { event.stopPropagation(); enter(field.name) }}>
                <Icon name="chevron-right" size={14} />
              </span>
            )}
          </Combobox.Option>
        ))}
        {options.length === 0 && <Combobox.Empty>{t`No field by that name`}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

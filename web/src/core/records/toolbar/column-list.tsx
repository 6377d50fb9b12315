import { t } from '@lingui/core/macro'
import { ActionIcon, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Field, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { iconOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { nudgeColumn, toggleColumn } from '../state/columns'
import type { ScreenControl } from '../state/use-screen'
import classes from './toolbar.module.css'

/** Which columns are shown, and in what order; on boards and calendars these are the lines of a card. */
export function ColumnList({ description, control: { screen, change } }: { description: TypeDescription; control: ScreenControl }) {
  const [words, setWords] = useState('')
  const shown = screen.columns.filter(({ name }) => name !== description.title_field && findField(description.fields, name))
  const fits = ({ label }: Field) => label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())
  const hidden = description.fields.filter((field) => field.name !== description.title_field && !shown.some(({ name }) => name === field.name))
  const put = (columns: typeof screen.columns) => change({ columns })
  return (
    <div role="group" aria-label={t`Columns`}>
      <div className={classes.caption}>{screen.layout === 'table' ? t`Columns` : t`Shown on cards`}</div>
      <TextInput size="xs" aria-label={t`Find a column`} placeholder={t`Find a column`} value={words} onChange={(event) => setWords(event.currentTarget.value)} leftSection={<Icon name="search" size={13} />} />
      <ul className={classes.columns}>
        {shown.map(({ name }) => findField(description.fields, name)!).filter(fits).map((field) => (
          <li key={field.name} className={classes.column}>
            <Toggle field={field} isShown onClick={() => put(toggleColumn(screen.columns, field.name))} />
            <ActionIcon size={22} aria-label={t`Move ${field.label} forward`} onClick={() => put(nudgeColumn(screen.columns, field.name, -1))}><Icon name="arrow-up" size={13} /></ActionIcon>
            <ActionIcon size={22} aria-label={t`Move ${field.label} back`} onClick={() => put(nudgeColumn(screen.columns, field.name, 1))}><Icon name="arrow-down" size={13} /></ActionIcon>
          </li>
        ))}
        {hidden.filter(fits).map((field) => <li key={field.name} className={classes.column}><Toggle field={field} isShown={false} onClick={() => put(toggleColumn(screen.columns, field.name))} /></li>)}
      </ul>
    </div>
  )
}

function Toggle({ field, isShown, onClick }: { field: Field; isShown: boolean; onClick: () => void }) {
  return (
    <button type="button" role="checkbox" aria-checked={isShown} className={classes.toggle} onClick={onClick}>
      <Icon name={isShown ? 'eye' : 'eye-off'} size={14} color={isShown ? 'var(--accent-ink)' : 'var(--ink-3)'} />
      <Icon name={iconOf(field)} size={13} color="var(--ink-3)" />
      <span className="one-line">{field.label}</span>
    </button>
  )
}

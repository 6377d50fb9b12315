import { t } from '@lingui/core/macro'
import { ActionIcon, Button, CloseButton, Menu, Paper } from '@mantine/core'
import { useState } from 'react'
import type { Count, Field, TypeDescription } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { useActions } from '@/core/kit/actions'
import { sayCount } from '../rows/count-words'
import type { Column } from '../state/columns'
import type { Screen } from '../state/screen'
import { ExportItems } from '../toolbar/export-items'
import type { BulkAction } from './bulk'
import { bulkDeedsFor, type BulkDeed } from './bulk-deeds'
import { BulkDialog } from './bulk-dialog'
import classes from './bulk-bar.module.css'

interface Props {
  description: TypeDescription
  size: number
  isExact: boolean
  canTakeAll: boolean
  total: Count | null
  select: Record<string, unknown>
  screen: Screen
  columns: Column[]
  onAll: () => void
  onClear: () => void
}

interface Open { action: BulkAction; field: Field | null }

/** What can be done with the selected rows; each button first says what will happen. */
export function BulkBar({ description, size, isExact, canTakeAll, total, select, screen, columns, onAll, onClear }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [deed, setDeed] = useState<BulkDeed | null>(null)
  const { rights, fields } = description
  const editable = rights.change && !screen.trash ? fields.filter((field) => isEditable(field) && !field.unique) : []
  const tags = editable.find(({ kind }) => kind === 'tags')
  const owner = editable.find(({ kind }) => kind === 'user')
  const act = (action: BulkAction, field: Field | null = null) => setOpen({ action, field })
  const canTrash = rights.delete && !screen.trash
  useActions(canTrash ? [{ id: 'bulk.trash', label: t`Put the selected rows in the trash`, group: description.plural, keys: 'mod+backspace', icon: 'trash', run: () => act('trash') }] : [])
  return (
    <Paper className={classes.bar} role="region" aria-label={t`Selected rows`}>
      <span className={`${classes.count} tabular`} role="status">{t`${sayCount({ value: size, exact: isExact })} selected`}</span>
      {canTakeAll && total && total.value > size && <Button variant="subtle" size="compact-xs" onClick={onAll}>{t`Select all ${sayCount(total)}`}</Button>}
      <span className={classes.line} />
      <div className={classes.verbs}>
        {owner && <Button leftSection={<Icon name="user" size={15} />} onClick={() => act('change', owner)}>{owner.label}</Button>}
        {tags && <Button leftSection={<Icon name="tag" size={15} />} onClick={() => act('change', tags)}>{tags.label}</Button>}
        {editable.length > 0 && <Button leftSection={<Icon name="pencil" size={15} />} onClick={() => act('change')}>{t`Change a field`}</Button>}
        {!screen.trash && bulkDeedsFor(description).map((one) => <Button key={one.slug} leftSection={<Icon name={one.icon} size={15} />} onClick={() => setDeed(one)}>{one.label()}</Button>)}
        {rights.export && !screen.trash && description.export_formats.length > 0 && (
          <Menu position="top-start">
            <Menu.Target><Button leftSection={<Icon name="download" size={15} />}>{t`Export`}</Button></Menu.Target>
            <Menu.Dropdown><ExportItems description={description} screen={screen} columns={columns} ids={select.ids as string[] | undefined} /></Menu.Dropdown>
          </Menu>
        )}
        {canTrash && <ActionIcon aria-label={t`Put in the trash`} title={t`Put in the trash`} onClick={() => act('trash')}><Icon name="trash" /></ActionIcon>}
        {rights.delete && screen.trash && <>
          <Button leftSection={<Icon name="restore" size={15} />} onClick={() => act('restore')}>{t`Take out of the trash`}</Button>
          <Button color="red" variant="light" leftSection={<Icon name="trash" size={15} />} onClick={() => act('purge')}>{t`Remove for good`}</Button>
        </>}
      </div>
      <CloseButton size="sm" aria-label={t`Select nothing`} onClick={onClear} />
      {deed && <deed.Dialog description={description} select={select} onClose={() => setDeed(null)} onDone={onClear} />}
      {open && <BulkDialog description={description} action={open.action} start={open.field} fields={editable} select={select} onClose={() => setOpen(null)} onDone={onClear} />}
    </Paper>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouse } from '@/api/describe'
import { Chip } from '@/core/kit/chip'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { kindOf } from '@/core/kinds/registry'
import type { CustomField } from '../contract'
import { customFieldsQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { FieldDialog } from './field-dialog'
import { kindName } from './kind-names'
import { PutAway } from './put-away'

/** Fields this business added itself; they behave like built-in ones everywhere, at once. */
export function FieldsPage() {
  const { data, error } = useQuery(customFieldsQuery)
  const { types } = useHouse()
  const search = useSearch({ strict: false }) as { type?: string }
  const navigate = useNavigate()
  const type = search.type ?? types[0]?.type ?? ''
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null)
  const own = data?.filter((field) => field.type === type) ?? []
  const label = types.find((each) => each.type === type)?.plural ?? ''
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => setEdited('new')}>{t`New field`}</Button>
  return (
    <Page title={t`Fields`} hint={t`A field of your own stands in forms, lists, filters, search, import and export as soon as you save it.`} actions={add} narrow>
      <Tabs value={type} onChange={(next) => void navigate({ to: '/settings/fields', search: { type: next ?? undefined } })} mb="md" variant="default">
        <Tabs.List className={classes.tabs}>{/* What is several kinds at once has the fields of each. */}{types.filter((each) => each.in_menu && each.rights.create).map((each) => <Tabs.Tab key={each.type} value={each.type}>{each.plural}</Tabs.Tab>)}</Tabs.List>
      </Tabs>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : own.length === 0
        ? <Empty icon="forms" title={t`No fields of your own on ${label}`}>{t`What do you know about them that has no place yet? A shoe size, a contract number, a favourite roast.`}</Empty>
        : <ul className={classes.rows}>{own.map((field) => <li key={field.id}><FieldRow field={field} onOpen={() => setEdited(field)} /></li>)}</ul>}
      <PutAway type={type} />
      {edited && <FieldDialog field={edited === 'new' ? null : edited} type={type} onClose={() => setEdited(null)} />}
    </Page>
  )
}

function FieldRow({ field, onOpen }: { field: CustomField; onOpen: () => void }) {
  return (
    <button type="button" className={classes.row} onClick={onOpen}>
      <Icon name={kindOf({ kind: field.kind as never }).icon} size={18} color="var(--ink-3)" />
      <span className={classes.words}>
        <span className={classes.title}>{field.label}</span>
        <span className={`${classes.more} one-line`}>{[kindName(field.kind), field.help].filter(Boolean).join(' · ')}</span>
      </span>
      {field.required && <Chip>{t`needed`}</Chip>}
      {field.unique && <Chip>{t`only once`}</Chip>}
    </button>
  )
}

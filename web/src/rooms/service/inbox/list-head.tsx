import { t } from '@lingui/core/macro'
import { ActionIcon, Button, CloseButton, Menu, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { describeQuery } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { Icon } from '@/core/kit/icon'
import { formatCount } from '@/foundation/numbers'
import { placeItems } from './places'
import type { Narrowed } from './search'
import type { InboxControl } from './use-inbox'
import classes from './list-head.module.css'

const AFTER_TYPING = 180

/** The name of the place, the search and the conditions inside it. */
export function ListHead({ inbox, box }: { inbox: InboxControl; box: RefObject<HTMLInputElement | null> }) {
  const { search, go, counts } = inbox
  const items = placeItems(counts)
  const here = items.find(({ place }) => place === search.place)
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <Menu position="bottom-start">
          <Menu.Target>
            <UnstyledButton className={classes.place}><span className="one-line" dir="auto">{here?.label ?? t`Inbox`}</span><Icon name="chevron-down" size={15} /></UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {items.map(({ place, label, icon, count }) => (
              <Menu.Item key={place} leftSection={<Icon name={icon} size={15} />} rightSection={count > 0 && <span className="quiet tabular">{formatCount(count)}</span>} onClick={() => go({ place, case: undefined })}>{label}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <h2 className={`${classes.name} one-line`} dir="auto">{here?.label ?? t`Inbox`}</h2>
        {!!here?.count && <span className={`${classes.count} tabular`}>{formatCount(here.count)}</span>}
        <Conditions inbox={inbox} />
      </div>
      <SearchBox inbox={inbox} box={box} />
    </header>
  )
}

function SearchBox({ inbox: { search, go }, box }: { inbox: InboxControl; box: RefObject<HTMLInputElement | null> }) {
  const [words, setWords] = useState(search.q ?? '')
  const timer = useRef(0)
  useEffect(() => { if (!search.q) setWords('') }, [search.q, search.place])
  const ask = (next: string) => {
    setWords(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => go({ q: next.trim() || undefined }), AFTER_TYPING)
  }
  return (
    <TextInput
      ref={box} size="xs" aria-label={t`Search in these cases`} placeholder={t`Search in these cases`} value={words} leftSection={<Icon name="search" size={14} />}
      rightSection={words && <CloseButton size="xs" aria-label={t`Clear the search`} onClick={() => ask('')} />} onChange={(event) => ask(event.currentTarget.value)}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); ask(''); box.current?.blur() } if (event.key === 'Enter') box.current?.blur() }}
    />
  )
}

function Conditions({ inbox: { search, go } }: { inbox: InboxControl }) {
  const { data: description } = useQuery(describeQuery('cases'))
  const { data: users = [] } = useQuery(usersQuery)
  const only = search.only ?? {}
  const set = (name: keyof Narrowed, value: string) => {
    const { [name]: before, ...others } = only
    const after = before === value ? others : { ...others, [name]: value }
    go({ only: Object.keys(after).length ? after : undefined })
  }
  const fields = (['priority', 'channel', 'kind'] as const).flatMap((name) => description?.fields.find((field) => field.name === name) ?? [])
  const size = Object.keys(only).length
  return (
    <>
      {size > 0 && <Button size="compact-xs" variant="light" onClick={() => go({ only: undefined })} rightSection={<Icon name="x" size={12} />}>{sayConditions(only, fields, users)}</Button>}
      <Menu position="bottom-end" closeOnItemClick={false}>
        <Menu.Target><ActionIcon aria-label={t`Filter`} title={t`Filter`} className={classes.filter}><Icon name="filter" size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown className={classes.choices}>
          {fields.map((field) => [
            <Menu.Label key={field.name}>{field.label}</Menu.Label>,
            ...field.choices.map(({ value, label }) => <Choice key={`${field.name}:${value}`} isOn={only[field.name as keyof Narrowed] === value} label={label} onClick={() => set(field.name as keyof Narrowed, value)} />),
          ])}
          <Menu.Label>{t`Owner`}</Menu.Label>
          {users.filter(({ is_active: isActive }) => isActive !== false).slice(0, 30).map(({ id, name }) => <Choice key={id} isOn={only.owner === id} label={name} onClick={() => set('owner', id)} />)}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Choice({ isOn, label, onClick }: { isOn: boolean; label: string; onClick: () => void }) {
  return <Menu.Item role="menuitemcheckbox" aria-checked={isOn} leftSection={<span className={classes.mark}>{isOn && <Icon name="check" size={14} />}</span>} onClick={onClick}>{label}</Menu.Item>
}

function sayConditions(only: Narrowed, fields: { name: string; choices: { value: string; label: string }[] }[], users: { id: string; name: string }[]): string {
  return Object.entries(only).map(([name, value]) => name === 'owner'
    ? users.find(({ id }) => id === value)?.name ?? value
    : fields.find((field) => field.name === name)?.choices.find((choice) => choice.value === value)?.label ?? value).join(', ')
}

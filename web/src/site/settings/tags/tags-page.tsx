import { plural, t } from '@lingui/core/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { tagsQuery, type Tag } from '@/api/people'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { ColourPicker } from '../fields/colour-picker'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { TagMenu } from './tag-menu'

/** The words people put on records: their colours, their spelling, how often they are used. */
export function TagsPage() {
  const { data, error } = useQuery(tagsQuery)
  const [typed, setTyped] = useState('')
  const add = async () => {
    if (typed.trim() && await settle(() => api.post('/tags', { name: typed.trim() }), t`The tag ${typed.trim()} is there.`)) setTyped('')
  }
  return (
    <Page title={t`Tags`} hint={t`Anybody who edits a record can make a new tag by typing it. Here they get their colours and their spelling.`} narrow>
      <form onSubmit={(event) => { event.preventDefault(); void add() }}>
        <TextInput aria-label={t`New tag`} placeholder={t`New tag, then Enter`} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maw={280} mb="md" />
      </form>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : data.length === 0
        ? <Empty icon="tags" title={t`No tags yet`}>{t`Type one above, or on somebody's page.`}</Empty>
        : <ul className={classes.rows}>{data.map((tag) => <li key={tag.id}><TagRow tag={tag} others={data.filter(({ id }) => id !== tag.id)} /></li>)}</ul>}
    </Page>
  )
}

function TagRow({ tag, others }: { tag: Tag; others: Tag[] }) {
  const [name, setName] = useState<string | null>(null)
  const rename = async () => {
    const wanted = name?.trim()
    setName(null)
    if (wanted && wanted !== tag.name) await settle(() => api.patch(`/tags/${tag.id}`, { name: wanted }), t`${tag.name} is called ${wanted} now, everywhere.`)
  }
  return (
    <div className={classes.row}>
      <ColourPicker value={tag.color ?? 'gray'} label={t`Colour of ${tag.name}`} onChange={(color) => void settle(() => api.patch(`/tags/${tag.id}`, { color }), t`Saved.`)} />
      <span className={classes.words}>
        {name === null
          ? <UnstyledButton className={classes.title} onClick={() => setName(tag.name)} title={t`Rename`}>{tag.name}</UnstyledButton>
          : <TextInput aria-label={t`Name of the tag`} value={name} autoFocus size="xs" maw={260} onChange={(event) => setName(event.currentTarget.value)} onBlur={() => void rename()}
              onKeyDown={(event) => { if (event.key === 'Enter') void rename(); if (event.key === 'Escape') setName(null) }} />}
      </span>
      {tag.count !== undefined && <span className={classes.more}>{plural(tag.count, { one: '# record', other: '# records' })}</span>}
      <TagMenu tag={tag} others={others} />
    </div>
  )
}

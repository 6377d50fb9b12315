import { t } from '@lingui/core/macro'
import { Button, CopyButton, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '@/api/client'
import type { RecordView } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import classes from './builder.module.css'
import { countsQuery } from './form-queries'

/** Where the form stands, how it is put into another page, and the form as a file. */
export function SharingPart({ record, isChanged }: { record: RecordView; isChanged: boolean }) {
  const { data } = useQuery(countsQuery(String(record.id)))
  const address = data?.address ?? ''
  const snippet = embedding(address, record.title)
  return (
    <Stack gap="md" mb="lg">
      {isChanged && <p className={`${classes.note} quiet`}>{t`What is not saved yet is not on the page either.`}</p>}
      <div>
        <TextInput label={t`Its page`} readOnly value={address} dir="ltr" />
        <Group gap={6} mt={6}>
          <CopyButton value={address}>{({ copied, copy }) => <Button size="compact-sm" leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />} onClick={copy}>{copied ? t`Copied` : t`Copy the link`}</Button>}</CopyButton>
          <Button size="compact-sm" component="a" href={address} target="_blank" rel="noopener" leftSection={<Icon name="external-link" size={14} />}>{t`Open it`}</Button>
        </Group>
      </div>
      <div>
        <Textarea label={t`Inside another page`} description={t`Put this where the form shall stand. The frame grows with what is in it.`} readOnly autosize value={snippet} dir="ltr" classNames={{ input: classes.snippet }} />
        <CopyButton value={snippet}>{({ copied, copy }) => <Button size="compact-sm" mt={6} leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />} onClick={copy}>{copied ? t`Copied` : t`Copy the snippet`}</Button>}</CopyButton>
      </div>
      <AsFile record={record} />
    </Stack>
  )
}

function AsFile({ record }: { record: RecordView }) {
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const takeOut = async () => {
    try {
      const definition = await api.get<Record<string, unknown>>(`/forms/${record.id}/definition`)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([JSON.stringify(definition, null, 2)], { type: 'application/json' }))
      link.download = `${String(record.slug)}.form.json`
      link.click()
      URL.revokeObjectURL(link.href)
    } catch (error) { announceProblem(error) }
  }
  const bringIn = async (file: File | undefined) => {
    if (!file) return
    try {
      const { data } = await api.post<{ id: string; no_place: string }>('/forms/definitions', JSON.parse(await file.text()))
      const missing = data.no_place
      announce({ text: missing ? t`The form is here, and closed. Nothing is called “${missing}” here: choose where it lands before you open it.` : t`The form is here. It is closed until you open it.` })
      await refreshRecords()
      void navigate({ to: '/$type/$id', params: { type: 'web-forms', id: String(data.id) } })
    } catch (error) {
      if (error instanceof SyntaxError) announce({ text: t`${file.name} is no form that was taken out of Regulars.` })
      else announceProblem(error)
    }
  }
  return (
    <div>
      <p className={classes.heading}>{t`As a file`}</p>
      <Group gap={6}>
        <Button size="compact-sm" leftSection={<Icon name="download" size={14} />} onClick={() => void takeOut()}>{t`Take it out`}</Button>
        <Button size="compact-sm" leftSection={<Icon name="upload" size={14} />} onClick={() => input.current?.click()}>{t`Make a form of a file`}</Button>
      </Group>
      <input ref={input} type="file" accept="application/json,.json" hidden onChange={(event) => { void bringIn(event.currentTarget.files?.[0]); event.currentTarget.value = '' }} />
    </div>
  )
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What somebody puts into her own page: the frame, what lets it grow, and a link for who sees no frames. */
export function embedding(address: string, title: string): string {
  const origin = address.split('/').slice(0, 3).join('/')
  return `<iframe src="${address}?frame=1" title="${escaped(title)}" data-regulars-form style="width:100%;height:600px;border:0"><a href="${address}">${escaped(title)}</a></iframe>\n<script src="${origin}/open/forms/-/embed.js" async></script>`
}

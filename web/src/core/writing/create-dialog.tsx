import { t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import type { TypeDescription } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { createRecord, type Values } from '@/api/records'
import { useDraft } from '@/core/kit/drafts'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announce } from '@/core/kit/notices'
import { WaitingRows } from '@/core/kit/waiting'
import { closeCreate, useCreateWish, type CreateWish } from './open-create'
import { RecordForm } from './record-form'
import { asWritten, defaultsOf, isEssential } from './form-values'
import classes from './record-form.module.css'

/** Stands in the shell; opens when somebody asks for a new record. */
export function CreateDialog() {
  const wish = useCreateWish()
  return wish && <OpenDialog key={wish.type} wish={wish} />
}

function OpenDialog({ wish }: { wish: CreateWish }) {
  const { data } = useQuery(describeQuery(wish.type))
  const isPhone = useMediaQuery('(max-width: 700px)')
  return (
    <Modal opened onClose={closeCreate} size="lg" fullScreen={isPhone} title={data ? t`New ${data.label.toLowerCase()}` : ''} closeOnClickOutside={false}>
      {data ? <CreateForm wish={wish} description={data} /> : <WaitingRows count={4} />}
    </Modal>
  )
}

function CreateForm({ wish, description }: { wish: CreateWish; description: TypeDescription }) {
  const start = { ...defaultsOf(description), ...wish.values }
  const [values, setValues, forget] = useDraft<Values>(`create:${wish.type}:${wish.values ? JSON.stringify(wish.values) : ''}`, start)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const key = useRef(crypto.randomUUID() as string)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { data, entry } = await createRecord(wish.type, asWritten(description, values), { key: key.current })
      forget()
      closeCreate()
      void refreshRecords()
      announce({ text: t`${data.title} is in.`, entry })
      wish.onCreated?.(data)
    } catch (error) {
      // A refused create may be sent again with other values, which is another create; one whose answer was lost may have arrived.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) key.current = crypto.randomUUID()
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: String(error) }))
    } finally {
      setBusy(false)
    }
  }
  const errors = problem?.byField() ?? {}
  const hasOwnPlace = problem?.errors.some(({ field }) => field && field !== '__all__')
  return (
    <form onSubmit={save} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event) }} noValidate>
      {problem && !hasOwnPlace && <Alert color="red" mb="md">{problem.message}</Alert>}
      <RecordForm description={description} values={values} onChange={setValues} errors={errors} isBrief={!isWhole} only={(field) => isWhole || isEssential(field, description, values) || field.name in errors} />
      <Group justify="flex-end" gap="xs" className={classes.foot}>
        {!isWhole && <Button variant="subtle" color="gray" style={{ marginInlineEnd: 'auto' }} leftSection={<Icon name="plus" size={14} />} onClick={() => setWhole(true)}>{t`All fields`}</Button>}
        <Button onClick={() => { forget(); closeCreate() }}>{t`Discard`}</Button>
        <Button type="submit" variant="filled" loading={isBusy} rightSection={<KeyCaps keys="mod+enter" />}>{t`Create`}</Button>
      </Group>
    </form>
  )
}

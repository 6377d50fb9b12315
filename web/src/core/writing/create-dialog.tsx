import { t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore, type FormEvent } from 'react'
import type { TypeDescription } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { isServerLost, onReach } from '@/api/reach'
import { createRecord, type Values } from '@/api/records'
import { useDraft } from '@/core/kit/drafts'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announce } from '@/core/kit/notices'
import { WaitingRows } from '@/core/kit/waiting'
import { inside } from '@/foundation/locale'
import { hintsFor } from './create-hints'
import { closeCreate, useCreateWish, type CreateWish } from './open-create'
import { useOnce } from './once'
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
    <Modal opened onClose={closeCreate} size="lg" fullScreen={isPhone} title={data ? t`New ${inside(data.label)}` : ''}>
      {data ? <CreateForm wish={wish} description={data} /> : <WaitingRows count={4} />}
    </Modal>
  )
}

function CreateForm({ wish, description }: { wish: CreateWish; description: TypeDescription }) {
  const start = { ...defaultsOf(description), ...wish.values }
  const draft = `create:${wish.type}:${wish.values ? JSON.stringify(wish.values) : ''}`
  const [values, setValues, forgetValues] = useDraft<Values>(draft, start)
  const once = useOnce(draft)
  const isLost = useSyncExternalStore(onReach, isServerLost)
  const [problem, setProblem] = useState<Problem | null>(null)
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const forget = () => { forgetValues(); once.forget() }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const wasSent = once.isSent()
    const isOther = ({ status, errors }: Problem) => wasSent && status === 422 && errors.length === 0
    try {
      const { data, entry } = await createRecord(wish.type, asWritten(description, values), { key: once.begin() })
      forget()
      closeCreate()
      void refreshRecords()
      announce({ text: t`${data.title} is in.`, entry })
      wish.onCreated?.(data)
    } catch (error) {
      // A refused create may be sent again with other values, which is another create; one whose answer was lost may have arrived.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) once.forget()
      setProblem(!(error instanceof Problem) ? new Problem(500, { detail: String(error) }) : isOther(error) ? hasArrived() : error)
    } finally {
      setBusy(false)
    }
  }
  const open = (type: string, id: string) => {
    closeCreate()
    void navigate({ to: '/$type/$id', params: { type, id } })
  }
  const errors = problem?.byField() ?? {}
  const hasOwnPlace = problem?.errors.some(({ field }) => field && field !== '__all__')
  return (
    <form onSubmit={save} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event) }} noValidate>
      {isLost && <NeedsLine />}
      {problem && !hasOwnPlace && !(problem.isOffline && isLost) && <Alert color="red" mb="md">{problem.message}</Alert>}
      {hintsFor(wish.type).map(({ slug, Hint }) => <Hint key={slug} type={wish.type} values={values} onOpen={open} />)}
      <RecordForm description={description} values={values} onChange={setValues} errors={errors} isBrief={!isWhole} only={(field) => isWhole || isEssential(field, description, values) || field.name in errors} />
      <Group justify="flex-end" gap="xs" className={classes.foot}>
        {!isWhole && <Button variant="subtle" color="gray" style={{ marginInlineEnd: 'auto' }} leftSection={<Icon name="plus" size={14} />} onClick={() => setWhole(true)}>{t`All fields`}</Button>}
        <Button onClick={() => { forget(); closeCreate() }}>{t`Discard`}</Button>
        <Button type="submit" variant="filled" loading={isBusy} rightSection={<KeyCaps keys="mod+enter" />}>{t`Create`}</Button>
      </Group>
    </form>
  )
}

/** What is sent now is not what was sent before under the same key. */
const hasArrived = () => new Problem(422, { detail: t`What you sent before did arrive, as it was then. Look for it first: pressing Create again makes another one.` })

/** Whether somebody is here already only the server knows: nothing new is made without it. */
function NeedsLine() {
  return (
    <Alert color="yellow" mb="md" icon={<Icon name="plug-connected" />} role="status">
      <strong>{navigator.onLine ? t`The server cannot be reached.` : t`You are offline.`}</strong>{' '}
      {t`Something new can only be created with a connection. What you type here is kept: come back to this form and press Create once the line is back.`}
    </Alert>
  )
}

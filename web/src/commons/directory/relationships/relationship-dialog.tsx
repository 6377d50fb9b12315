import { t } from '@lingui/core/macro'
import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Field, Link, RecordView } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { Problem } from '@/api/problem'
import { FieldEditor } from '@/core/kinds/fields'
import { RecordPicker } from '@/core/kinds/record-picker'
import { useDraft } from '@/core/kit/drafts'
import type { Tie } from '../network/ties'
import { saveRelationship } from './change-relationship'
import { KindPicker, type KindEnd } from './kind-picker'
import classes from './relationships.module.css'

interface Wish { kind: KindEnd | null; other: Link | null; note: string | null; since: string | null; until: string | null }
interface Props { subject: RecordView; tie: Tie | null; onClose: () => void }

function startOf(tie: Tie | null, id: string): Wish {
  if (!tie) return { kind: null, other: null, note: null, since: null, until: null }
  const { edge, other, words } = tie
  const kind = { id: '', isOut: edge.from === id, words }
  return { kind, other: { id: other.id, type: other.type, title: other.title }, note: edge.note ?? null, since: edge.since, until: edge.until }
}

/** Who belongs with whom, named from this end: "Amara works at …". */
export function RelationshipDialog({ subject, tie, onClose }: Props) {
  const id = String(subject.id)
  const { data: description } = useQuery(describeQuery('relationships'))
  const [wish, setWish, forget] = useDraft<Wish>(`tie:${id}:${tie?.edge.id ?? 'new'}`, startOf(tie, id))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const errors = problem?.byField() ?? {}
  const set = (part: Partial<Wish>) => setWish({ ...wish, ...part })
  const field = (name: string) => description?.fields.find((each) => each.name === name)
  const leave = () => { forget(); onClose() }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await saveRelationship(tie, valuesOf(wish, id, tie))
      leave()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`This could not be saved. Try again.` }))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={tie ? `${subject.title} ${tie.words} ${tie.other.title}` : t`A relationship of ${subject.title}`}>
      <form onSubmit={save} noValidate>
        <Stack gap="sm">
          {problem && !problem.errors.length && <Alert color="red">{problem.message}</Alert>}
          {!tie && <KindPicker value={wish.kind} error={errors.kind} onChange={(kind) => set({ kind })} />}
          {!tie && <RecordPicker type="parties" value={wish.other} label={t`Whom`} placeholder={t`Whom? Type a name`} error={errors.source ?? errors.target} onChange={(other) => set({ other })} />}
          <TextInput label={field('note')?.label ?? t`As`} placeholder={field('note')?.help} value={wish.note ?? ''} error={errors.note} maxLength={160} onChange={(event) => set({ note: event.currentTarget.value || null })} />
          <div className={classes.days}>
            {(['since', 'until'] as const).map((name) => field(name) && (
              <DayBox key={name} field={field(name)!} value={wish[name]} error={errors[name]} onChange={(day) => set({ [name]: day })} />
            ))}
          </div>
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={leave}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={!tie && (!wish.kind || !wish.other)}>{t`Save`}</Button>
        </Group>
      </form>
    </Modal>
  )
}

function DayBox({ field, value, error, onChange }: { field: Field; value: string | null; error?: string; onChange: (day: string | null) => void }) {
  return <label className={classes.day}><span>{field.label}</span><FieldEditor field={field} value={value} error={error} onChange={(day) => onChange(day as string | null)} /></label>
}

function valuesOf({ kind, other, note, since, until }: Wish, id: string, tie: Tie | null): Record<string, unknown> {
  const rest = { note, since, until }
  if (tie) return rest
  const [source, target] = kind?.isOut ? [id, other?.id] : [other?.id, id]
  return { kind: kind?.id, source, target, ...rest }
}

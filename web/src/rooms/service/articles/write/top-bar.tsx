import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import type { RecordView } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { FieldDisplay } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { Lookers } from '@/core/record-page/header/lookers'
import type { useText } from './use-text'
import classes from './write.module.css'

interface Props {
  record: RecordView
  typed: ReturnType<typeof useText>
  mayPublish: boolean
  isRead: boolean
  isWide: boolean
  onRead: () => void
  onSave: () => void
  onPublish: () => void
  onSubmit: () => void
}

/** Where one is, whether it is kept, and what comes next. */
export function TopBar({ record, typed, mayPublish, isRead, isWide, onRead, onSave, onPublish, onSubmit }: Props) {
  const state = useDescribe('articles').fields.find(({ name }) => name === 'state')
  const maySubmit = !mayPublish && ((record.verbs as string[]).includes('submit') || typed.isDirty)
  return (
    <header className={classes.bar}>
      <Anchor to="/$type/$id" params={{ type: 'articles', id: String(record.id) }} className={classes.back} aria-label={t`Back to ${record.title || t`Article`}`}><Icon name="chevron-left" size={18} /><span className="one-line" dir="auto">{record.title || t`Article`}</span></Anchor>
      {state && <FieldDisplay field={state} value={record.state} oneLine />}
      <span className={classes.kept} role="status">{typed.isDirty ? typed.isKept ? t`Kept, not saved` : t`Typing …` : t`Saved`}</span>
      <Lookers type="articles" record={record} />
      {!isWide && (
        <Tooltip label={t`As readers see it`}><ActionIcon aria-label={t`As readers see it`} aria-pressed={isRead} onClick={onRead}><Icon name="eye" /></ActionIcon></Tooltip>
      )}
      <Button disabled={!typed.isDirty} onClick={onSave} rightSection={isWide && <KeyCaps keys="mod+s" />}>{t`Save`}</Button>
      {mayPublish && <Button variant="filled" onClick={onPublish}>{t`Publish`}</Button>}
      {maySubmit && <Button variant="filled" onClick={onSubmit}>{t`Ask for a review`}</Button>}
    </header>
  )
}

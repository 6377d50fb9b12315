import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import type { RecordView, TypeDescription } from '@/api/contract'
import { useMe } from '@/api/session'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { leftAt, readKept } from '@/core/records/state/kept'
import type { SpecialLook } from '../specials'
import classes from './header.module.css'
import { Lookers } from './lookers'
import { MoreMenu } from './more-menu'
import { useVerbs, VerbButtons } from './verb-buttons'
import { WalkButtons } from './walk-buttons'

interface Props {
  description: TypeDescription
  record: RecordView
  looks: SpecialLook[]
  look: string | undefined
  onLook: (look: string | undefined) => void
  onEarlier: () => void
  isNarrow: boolean
  /** Where the profile with the name is out of sight: behind another tab, or another look. */
  saysName: boolean
}

/** Where one is, the way to the neighbours, and what can be done here. */
export function RecordHeader({ description, record, looks, look, onLook, onEarlier, isNarrow, saysName }: Props) {
  useActions(looks.map((each) => ({
    id: `look:${each.slug}`, label: each.label(), group: t`This page`, icon: each.icon, keys: each.keys, run: () => onLook(look === each.slug ? undefined : each.slug),
  })))
  const { buttons, rest, start, dialog } = useVerbs(description, record, isNarrow)
  return (
    <header className={classes.header}>
      <Breadcrumbs description={description} record={record} isNarrow={isNarrow} saysName={saysName} />
      <Lookers type={description.type} record={record} />
      <WalkButtons type={description.type} id={String(record.id)} />
      {!isNarrow && looks.map((each) => (
        <Button key={each.slug} leftSection={<Icon name={each.icon} />} aria-pressed={look === each.slug} onClick={() => onLook(look === each.slug ? undefined : each.slug)}>{each.label()}</Button>
      ))}
      {isNarrow && looks.map((each) => (
        <ActionIcon key={each.slug} aria-label={each.label()} aria-pressed={look === each.slug} onClick={() => onLook(look === each.slug ? undefined : each.slug)}><Icon name={each.icon} /></ActionIcon>
      ))}
      <VerbButtons buttons={buttons} start={start} />
      <MoreMenu description={description} record={record} verbs={rest} onVerb={start} onEarlier={onEarlier} />
      {dialog}
    </header>
  )
}

function Breadcrumbs({ description, record, isNarrow, saysName }: Pick<Props, 'description' | 'record' | 'isNarrow' | 'saysName'>) {
  const me = useMe()
  const Here = saysName ? 'h1' : 'span'
  const kept = readKept(me.id, description.type)
  // The list is found as it was left.
  const search = kept ? leftAt(me.id, description.type, kept.last) : {}
  return (
    <nav className={classes.crumbs} aria-label={t`Where you are`}>
      <Anchor to="/$type" params={{ type: description.type }} search={search as never} className={classes.crumb} aria-label={saysName && isNarrow ? t`Back to ${description.plural}` : undefined}>
        <Icon name={isNarrow ? 'chevron-left' : description.icon} size={15} />{!(saysName && isNarrow) && description.plural}
      </Anchor>
      {!isNarrow && <span aria-hidden className={classes.slash}>/</span>}
      {(!isNarrow || saysName) && <Here className={`one-line ${classes.here}`} dir="auto" aria-current="page">{record.title}</Here>}
    </nav>
  )
}

import { t } from '@lingui/core/macro'
import { Tooltip, UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Link } from '@/api/contract'
import { draftName } from '@/foundation/draft-names'
import { readDraft } from '@/foundation/drafts'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import classes from './composer.module.css'
import type { AnyComposing } from './composings'

interface Props { offered: AnyComposing[]; subject: Link; onOpen: (slug: string) => void; isSheet: boolean; /** Who has just written goes on from here. */ takesFocus: boolean }

/** The composer while nobody writes: an empty line and the ways to fill it; at the bottom edge on a phone. */
export function ComposerBar({ offered, subject, onOpen, isSheet, takesFocus }: Props) {
  const [first, ...others] = offered
  const line = useRef<HTMLButtonElement>(null)
  // Only when it comes back.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => { if (takesFocus) line.current?.focus({ preventScroll: true }) }, [])
  const hasDraft = (slug: string) => readDraft(draftName(slug, subject.type, subject.id)) !== null
  return (
    <div className={isSheet ? classes.dock : classes.bar} role="group" aria-label={t`Write down`}>
      {!isSheet && (
        <UnstyledButton ref={line} className={classes.line} onClick={() => onOpen(first.slug)}>
          <Icon name={first.icon} color="var(--ink-3)" />
          <span className="one-line">{hasDraft(first.slug) ? t`Go on writing your draft …` : first.hint()}</span>
          <KeyCaps keys={first.keys} />
        </UnstyledButton>
      )}
      {(isSheet ? offered : others).map((each) => (
        <Tooltip key={each.slug} label={<span>{each.action()} <KeyCaps keys={each.keys} /></span>}>
          <UnstyledButton className={classes.way} onClick={() => onOpen(each.slug)}>
            <Icon name={each.icon} size={isSheet ? 18 : 16} />
            <span>{each.label()}</span>
            {hasDraft(each.slug) && <span className={classes.dot} aria-label={t`has a draft`} role="img" />}
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  )
}

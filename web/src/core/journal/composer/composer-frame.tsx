import { t } from '@lingui/core/macro'
import { CloseButton, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import classes from './composer.module.css'
import type { AnyComposing } from './composings'

const Sheet = lazyPart(() => import('./composer-sheet').then((module) => module.ComposerSheet))

interface Props { offered: AnyComposing[]; current: AnyComposing; onOpen: (slug: string | null) => void; isSheet: boolean; children: ReactNode }

/** Around an open composing: the ways to write as tabs; a sheet from below on a phone. */
export function ComposerFrame({ offered, current, onOpen, isSheet, children }: Props) {
  const inside = (
    <>
      <div className={classes.tabs}>
        <div role="tablist" aria-label={t`Write down`} className={classes.tabList}>
          {offered.map((each) => (
            <UnstyledButton key={each.slug} role="tab" aria-selected={each === current} className={classes.tab} onClick={() => onOpen(each.slug)}>
              <Icon name={each.icon} size={15} />{each.label()}
            </UnstyledButton>
          ))}
        </div>
        <CloseButton size="sm" aria-label={t`Close; what you typed is kept`} onClick={() => onOpen(null)} />
      </div>
      {children}
    </>
  )
  if (!isSheet) return <section className={classes.frame} aria-label={current.action()}>{inside}</section>
  return <Sheet label={current.action()} onClose={() => onOpen(null)}>{inside}</Sheet>
}

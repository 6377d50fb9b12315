import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import type { TypeDescription } from '@/api/contract'
import { along } from '@/foundation/locale'
import classes from './record-page.module.css'
import type { RecordSearch } from './use-record-search'

type Tab = NonNullable<RecordSearch['tab']>
interface Props { description: TypeDescription; hasStory: boolean; tab: Tab | undefined; onTab: (tab: Tab) => void; profile: ReactNode; story: ReactNode; related: ReactNode }

/** On a phone the three parts stand behind each other. */
export function Tabs({ description, hasStory, tab, onTab, profile, story, related }: Props) {
  const labels: Record<Tab, string> = { profile: t`Profile`, story: t`Story`, related: t`Related` }
  const parts: Record<Tab, ReactNode> = { profile, story, related }
  const tabs = (Object.keys(labels) as Tab[]).filter((each) => each !== 'story' || hasStory)
  const open = tab && tabs.includes(tab) ? tab : 'profile'
  const listen = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[along(event.key)]
    if (!step) return
    const next = tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length]
    onTab(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <>
      <div role="tablist" className={classes.tabs} aria-label={description.label} onKeyDown={listen}>
        {tabs.map((each) => (
          <UnstyledButton key={each} id={`tab-${each}`} role="tab" aria-selected={each === open} aria-controls="tab-open" tabIndex={each === open ? 0 : -1} className={classes.tab} onClick={() => onTab(each)}>{labels[each]}</UnstyledButton>
        ))}
      </div>
      <div id="tab-open" role="tabpanel" aria-labelledby={`tab-${open}`} className={classes.tabPanel}>{parts[open]}</div>
    </>
  )
}

import { t } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import type { EntryView, Link } from '@/api/contract'
import { Entry } from '@/core/journal/entry'
import { StoryPlaceContext } from '@/core/journal/story-place'
import { freshenStory, storyQuery } from '@/core/journal/timeline-query'
import { WaitingRows } from '@/core/kit/waiting'
import { PanelCard } from '@/core/record-page/related/panel-card'
import classes from './about-party.module.css'

const SHOWN = 5

/** What happened with them lately, so that nobody goes into it unprepared; `except` is the record on whose page this stands. */
export function CameBefore({ party, except }: { party: Link; except: Link }) {
  const { data, isPending } = useInfiniteQuery(storyQuery(party.type, String(party.id)))
  const isOther = ({ shows, about }: EntryView) => ![shows, about].some((one) => one?.type === except.type && String(one.id) === except.id)
  const entries = (data?.pages[0]?.entries ?? []).filter(isOther).slice(0, SHOWN)
  if (!isPending && !entries.length) return null
  const place = { subject: party, refresh: () => void freshenStory(party.type, String(party.id)) }
  return (
    <PanelCard label={t`What came before`} icon="history">
      <StoryPlaceContext value={place}>
        <div className={classes.before}>{isPending ? <WaitingRows /> : entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</div>
      </StoryPlaceContext>
      <Anchor to="/$type/$id" params={{ type: party.type, id: String(party.id) }} search={{ tab: 'story' } as never} className={classes.whole}>{t`The whole story with ${party.title}`}</Anchor>
    </PanelCard>
  )
}

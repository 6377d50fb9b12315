import type { RecordView, TypeDescription } from '@/api/contract'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { Profile } from './profile/profile'
import classes from './record-page.module.css'
import { Related } from './related/related'
import type { Shape } from './shape'
import { hasStory, StoryColumn } from './story-column'
import { Tabs } from './tabs'
import type { RecordSearch } from './use-record-search'

interface Props {
  shape: Shape
  description: TypeDescription
  record: RecordView
  isReadOnly: boolean
  search: RecordSearch
  onSearch: (change: RecordSearch) => void
}

/** Profile, story and what is related: in three columns, in two, or as tabs. */
export function Layout({ shape, description, record, isReadOnly, search, onSearch }: Props) {
  const parts = { description, record, isReadOnly, day: search.at }
  const profile = <Profile {...parts} />
  // Who opens a record reads its name and story first; what stands beside them is drawn in the next picture.
  const isPainted = useAfterPaint()
  const related = isPainted && <Related {...parts} withUrgent={shape !== 'medium'} />
  const story = hasStory(description, record) && <StoryColumn {...parts} shape={shape} search={search} onSearch={onSearch} />
  if (shape === 'narrow') {
    return <Tabs description={description} hasStory={!!story} tab={search.tab} onTab={(tab) => onSearch({ tab })} profile={profile} story={story || null} related={related} />
  }
  if (!story) {
    return <div className={classes.plain}><div className={classes.column}>{profile}</div><div className={classes.side}>{related}</div></div>
  }
  if (shape === 'medium') {
    return <div className={classes.two}><div className={classes.column}>{profile}{related}</div><div className={classes.middle}>{story}</div></div>
  }
  return (
    <div className={classes.three}>
      <div className={classes.column}>{profile}</div>
      <div className={classes.middle}>{story}</div>
      <div className={classes.side}>{related}</div>
    </div>
  )
}

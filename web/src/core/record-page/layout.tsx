import type { RecordView, TypeDescription } from '@/api/contract'
import { Profile } from './profile/profile'
import classes from './record-page.module.css'
import { Related } from './related/related'
import { StoryColumn } from './story-column'
import { Tabs } from './tabs'
import type { RecordSearch } from './use-record-search'

export type Shape = 'wide' | 'medium' | 'narrow'

interface Props {
  shape: Shape
  description: TypeDescription
  record: RecordView
  isReadOnly: boolean
  search: RecordSearch
  onSearch: (change: RecordSearch) => void
}

const WIDE = 1060
const NARROW = 680

/** By the page's own width, since the navigation may be folded. */
export function shapeOf(width: number): Shape { return width >= WIDE ? 'wide' : width >= NARROW ? 'medium' : 'narrow' }

/** Profile, story and what is related: in three columns, in two, or as tabs. */
export function Layout({ shape, description, record, isReadOnly, search, onSearch }: Props) {
  const parts = { description, record, isReadOnly }
  const profile = <Profile {...parts} />
  const related = <Related {...parts} />
  const story = description.has_timeline && <StoryColumn {...parts} isNarrow={shape === 'narrow'} search={search} onSearch={onSearch} />
  if (shape === 'narrow') {
    return <Tabs description={description} tab={search.tab} onTab={(tab) => onSearch({ tab })} profile={profile} story={story || null} related={related} />
  }
  if (!story) {
    const hasRelated = description.panels.length > 0
    return <div className={classes.plain} data-alone={!hasRelated}><div className={classes.column}>{profile}</div>{hasRelated && <div className={classes.side}>{related}</div>}</div>
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

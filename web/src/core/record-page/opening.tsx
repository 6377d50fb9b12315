import { useParams } from '@tanstack/react-router'
import type { StoredFile } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import { knownRow } from '@/core/records/editing/row-cache'
import header from './header/header.module.css'
import profile from './profile/profile.module.css'
import classes from './record-page.module.css'
import { shapeOf, type Shape } from './shape'

const COLUMNS: Record<Shape, { frame: string; others: string[] }> = {
  wide: { frame: classes.three, others: [classes.middle, classes.side] },
  medium: { frame: classes.two, others: [classes.middle] },
  narrow: { frame: '', others: [] },
}

/** A record on its way: the name and the face that lists know already stand at once, the rest follows when it comes. */
export function OpeningRecord() {
  const { type, id } = useParams({ strict: false }) as { type: string; id: string }
  const description = queryClient.getQueryData(describeQuery(type).queryKey)
  const row = knownRow(type, id)
  if (!description || !row?.title) return <WaitingRows />
  const field = description.fields.find(({ kind }) => kind === 'picture')
  const picture = field && row[field.name] as StoredFile | null
  const shape = shapeOf(window.innerWidth - 240)
  const { frame, others } = COLUMNS[shape]
  return (
    <div className={classes.page} data-shape={shape} aria-busy="true">
      <header className={header.header}>
        <span className={header.crumbs}><span className={header.crumb}><Icon name={shape === 'narrow' ? 'chevron-left' : description.icon} size={15} />{description.plural}</span></span>
      </header>
      {shape === 'narrow' && <div className={classes.tabs}><span className={classes.tab} /></div>}
      <div className={description.has_timeline ? frame : classes.plain} data-alone="true">
        <div className={classes.column}>
          <div className={profile.profile}>
            <div className={profile.head}>
              {field
                ? <Face name={row.title} picture={picture ? `${picture.url}?size=160` : null} size={64} square={description.icon !== 'user'} />
                : <span className={profile.typeIcon}><Icon name={description.icon} size={22} /></span>}
              <div className={profile.who}><h1 className={profile.title} dir="auto">{row.title}</h1></div>
            </div>
          </div>
        </div>
        {description.has_timeline && others.map((each) => <div key={each} className={each} />)}
      </div>
    </div>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import type { ImportView } from './contract'
import classes from './importing.module.css'

/** What kind of file it is, and what is still to be decided. */
export function Recognised({ view, homeless }: { view: ImportView; homeless: number }) {
  const what = view.layout ? t`This is an export of ${view.layout.label}.` : t`We read the headings and the values.`
  const rest = homeless === 0
    ? t`Every column has its place.`
    : plural(homeless, { one: '# column has no place yet; choose one, or leave it out.', other: '# columns have no place yet; choose one for each, or leave them out.' })
  return (
    <div className={classes.recognised}>
      <p className={classes.known}><Icon name={view.layout ? 'rosette-discount-check' : 'info-circle'} size={18} /><span>{what} {rest}</span></p>
      {view.notes.map((note) => <p key={note} className={classes.note}><Icon name="bulb" size={16} />{note}</p>)}
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { formatCount } from '@/foundation/numbers'
import { placeItems, placeKey, type PlaceItem } from './places'
import type { InboxControl } from './use-inbox'
import classes from './places.module.css'

/** Where cases lie, and how many. */
export function PlacesPane({ inbox: { counts, search, go } }: { inbox: InboxControl }) {
  const items = placeItems(counts)
  const draw = (item: PlaceItem) => {
    const keys = placeKey(items.indexOf(item))
    return (
      <li key={item.place}>
        <UnstyledButton className={classes.place} aria-current={search.place === item.place || undefined} data-pressing={(item.place === 'near' && item.count > 0) || undefined} onClick={() => go({ place: item.place, case: undefined })}>
          <Icon name={item.icon} size={16} />
          <span className={`one-line ${classes.label}`} dir="auto">{item.label}</span>
          {keys && <span className={classes.keys}><KeyCaps keys={keys} /></span>}
          {item.count > 0 && <span className={`${classes.count} tabular`}>{formatCount(item.count)}</span>}
        </UnstyledButton>
      </li>
    )
  }
  const queues = items.filter(({ isQueue }) => isQueue)
  const named = items.filter(({ isQueue }) => !isQueue)
  return (
    <nav className={classes.pane} aria-label={t`Places of the inbox`}>
      <p className={classes.title} aria-hidden>{t`Inbox`}</p>
      <ul className={classes.places}>{named.slice(0, 3).map(draw)}</ul>
      {queues.length > 0 && <><h2 className={classes.heading}>{t`Queues`}</h2><ul className={classes.places}>{queues.map(draw)}</ul></>}
      <ul className={classes.last}>{named.slice(3).map(draw)}</ul>
    </nav>
  )
}

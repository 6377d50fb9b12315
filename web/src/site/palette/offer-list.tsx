import { t } from '@lingui/core/macro'
import { useEffect, useRef } from 'react'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import classes from './palette.module.css'
import type { Offer } from './use-offers'

interface Props { offers: Offer[]; at: number; onPoint: (at: number) => void; onRun: (offer: Offer) => void; emptyText: string }

/** The offers under their headings; the chosen one is kept in sight. */
export function OfferList({ offers, at, onPoint, onRun, emptyText }: Props) {
  const chosen = useRef<HTMLDivElement>(null)
  useEffect(() => { chosen.current?.scrollIntoView({ block: 'nearest' }) }, [at])
  return (
    <div id="palette-offers" role="listbox" className={classes.list} aria-label={t`Offers`}>
      {offers.length === 0 && emptyText && <p className={classes.empty}>{emptyText}</p>}
      {offers.map((offer, index) => (
        <div key={offer.id} role="presentation">
          {offer.group !== offers[index - 1]?.group && <div className={classes.group} role="presentation">{offer.group}</div>}
          <div
            id={`offer-${index}`} role="option" aria-selected={index === at} ref={index === at ? chosen : undefined} className={classes.offer}
            onMouseMove={() => index !== at && onPoint(index)} onClick={() => onRun(offer)}
          >
            {offer.face ? <Face name={offer.label} picture={offer.face.picture} square={offer.face.square} size={22} /> : <span className={classes.icon}><Icon name={offer.icon ?? 'arrow-right'} size={16} /></span>}
            <span className={`${classes.label} one-line`} dir="auto">{offer.label}</span>
            {offer.more && <span className={`${classes.more} one-line`}>{offer.more}</span>}
            {offer.keys && <KeyCaps keys={offer.keys} />}
          </div>
        </div>
      ))}
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { Chip } from '@/core/kit/chip'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { dayInZone, formatDate } from '@/foundation/dates'
import { aboutQuery } from './articles'
import classes from './articles.module.css'

/** Every version that was published, and the way to compare them. */
export function VersionsPanel({ record }: SpecialProps) {
  const id = String(record.id)
  const { data } = useQuery(aboutQuery(id))
  if (!data?.versions.length) return null
  return (
    <PanelCard label={t`Versions`} icon="history" tools={<Anchor to="/articles/$id/versions" params={{ id }} className={classes.more}>{t`Compare`}</Anchor>}>
      <ol className={classes.versions}>
        {data.versions.slice(0, 6).map((one) => (
          <li key={one.number}>
            <Anchor to="/articles/$id/versions" params={{ id }} search={{ before: one.number } as never}>{t`Version ${one.number}`}</Anchor>
            {one.is_live && <Chip color="green">{t`public`}</Chip>}
            <span className="quiet">{t`${formatDate(dayInZone(one.at))}, ${one.by}`}</span>
            {one.note && <span className={classes.note} dir="auto">{one.note}</span>}
            {one.helped + one.unhelped > 0 && <span className="quiet">{t`Helped ${one.helped} of ${one.helped + one.unhelped}`}</span>}
          </li>
        ))}
      </ol>
    </PanelCard>
  )
}

/** What readers wrote when they said whether it helped. */
export function ReadersPanel({ record }: SpecialProps) {
  const { data } = useQuery(aboutQuery(String(record.id)))
  if (!data?.said.length) return null
  return (
    <PanelCard label={t`What readers said`} icon="message">
      <ul className={classes.said}>
        {data.said.map((one, at) => (
          <li key={at}>
            <p dir="auto">{one.words}</p>
            <span className="quiet">{one.helped ? t`It helped` : t`It did not help`} · {t`Version ${one.number}`} · {formatDate(dayInZone(one.at))}</span>
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Empty } from '@/core/kit/empty'

/** For addresses that lead nowhere. */
export function NotHere() {
  return (
    <Empty icon="map" title={t`This address leads nowhere`} action={<Link to="/today">{t`Go to Today`}</Link>}>
      {t`The link may be old, or a letter is missing.`}
    </Empty>
  )
}

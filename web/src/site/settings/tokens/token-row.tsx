import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import { Chip } from '@/core/kit/chip'
import { dayInZone, formatAgo, formatDate } from '@/foundation/dates'
import { clockNow } from '@/foundation/clock'
import type { ApiToken } from '../contract'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { useScopeWords } from './scopes'

/** One token: what it is for, how far it reaches, and a way to take it back. */
export function TokenRow({ token }: { token: ApiToken }) {
  const [isSure, setSure] = useState(false)
  const words = useScopeWords()
  const isOver = !!token.expires_at && token.expires_at < new Date(clockNow()).toISOString()
  const used = token.used_at ? t`used ${formatAgo(token.used_at)}` : t`not used yet`
  const until = token.expires_at && (isOver ? t`expired` : t`until ${formatDate(dayInZone(token.expires_at))}`)
  const revoke = () => settle(() => api.remove(`/tokens/${token.id}`), t`${token.name} no longer gets in.`)
  return (
    <div className={`${classes.row} ${token.revoked_at || isOver ? classes.faded : ''}`}>
      <span className={classes.words}>
        <span className={`${classes.title} one-line`}>{token.name}</span>
        <span className={`${classes.more} one-line`}>{[token.user.title, words(token.scopes), used, until].filter(Boolean).join(' · ')}</span>
      </span>
      {token.kind === 'service' && <Chip>{t`Service`}</Chip>}
      {token.revoked_at ? <span className={classes.more}>{t`revoked`}</span> : (
        <Button size="compact-sm" color={isSure ? 'red' : undefined} onBlur={() => setSure(false)} onClick={() => isSure ? void revoke() : setSure(true)}
          aria-label={isSure ? t`Really revoke ${token.name}?` : t`Revoke ${token.name}`}>{isSure ? t`Really?` : t`Revoke`}</Button>
      )}
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { tokensQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { TokenDialog } from './token-dialog'
import { TokenRow } from './token-row'

/** The tokens with which programs come in, each with how far it reaches and when it was last used. */
export function TokensPage() {
  const { data, error } = useQuery(tokensQuery)
  const [isMaking, setMaking] = useState(false)
  const add = <Button variant="filled" leftSection={<Icon name="key" size={14} />} onClick={() => setMaking(true)}>{t`New token`}</Button>
  return (
    <Page title={t`API tokens`} hint={t`With a token a program can do what you may do, as far as you let it.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : data.length === 0
        ? <Empty icon="key" title={t`No tokens yet`}>{t`Make one for each program that works with your data; take it back when you no longer use it.`}</Empty>
        : <ul className={classes.rows}>{data.map((token) => <li key={token.id}><TokenRow token={token} /></li>)}</ul>}
      {isMaking && <TokenDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}

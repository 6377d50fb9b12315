import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Row, Rows } from '@/api/contract'
import { useHouse, useTypeBrief } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { trashRecord } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { formatDate } from '@/foundation/dates'
import { currencyName } from '@/foundation/money'
import { formatNumber } from '@/foundation/numbers'
import { AddRate } from './add-rate'
import classes from './currencies.module.css'

const ratesQuery = {
  queryKey: ['records', 'rates', 'all'],
  queryFn: () => api.get<Rows>('/rates', { columns: 'currency,rate,day,home', sort: '-day', limit: 200 }),
}

/** What other currencies are worth in the company's own, by day: sums are added up by these, and by nothing else. */
export function CurrenciesPage() {
  const { company } = useHouse()
  const rights = useTypeBrief('rates')?.rights
  const { data, error } = useQuery(ratesQuery)
  const rows = (data?.rows ?? []).filter(({ home }) => home === company.currency)
  const codes = [...new Set(rows.map(({ currency }) => String(currency)))].sort()
  return (
    <Page title={t`Currencies`} hint={t`Your own currency is ${company.currency}. Sums in others are added up by these rates; those without one stand apart.`} narrow>
      {rights?.create && <AddRate home={company.currency} />}
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : rows.length === 0
        ? <Empty icon="coin" title={t`No rates yet`}>{t`As long as there are none, sums in several currencies are shown side by side.`}</Empty>
        : codes.map((code) => (
          <section key={code} className={classes.currency} aria-label={code}>
            <h2 className={classes.code}>{code} <span className="quiet">{currencyName(code)}</span></h2>
            <ul className={classes.rates}>{rows.filter(({ currency }) => currency === code).map((row) => <Rate key={row.id} row={row} home={company.currency} mayRemove={!!rights?.delete} />)}</ul>
          </section>
        ))}
    </Page>
  )
}

function Rate({ row, home, mayRemove }: { row: Row; home: string; mayRemove: boolean }) {
  const remove = async () => {
    try {
      const { entry } = await trashRecord('rates', row)
      announce({ text: t`The rate is removed.`, entry })
    } catch (problem) { announceProblem(problem) }
    await refreshRecords()
  }
  return (
    <li className={classes.rate}>
      <span>{t`from ${formatDate(String(row.day), { year: 'always' })}`}</span>
      <strong className="tabular">{`1 ${String(row.currency)} = ${formatNumber(String(row.rate))} ${home}`}</strong>
      {mayRemove && <ActionIcon size={22} aria-label={t`Remove this rate`} onClick={() => void remove()}><Icon name="x" size={13} /></ActionIcon>}
    </li>
  )
}

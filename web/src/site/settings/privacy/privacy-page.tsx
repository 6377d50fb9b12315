import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { basesQuery, receiptsQuery, type Receipt } from '@/core/privacy/privacy'
import { formatMoment } from '@/foundation/dates'
import classes from '../settings.module.css'
import { BasesForm } from './bases-form'
import { RetentionRules } from './retention-rules'
import { SensitiveFields } from './sensitive-fields'

/** What is kept when somebody is erased, and the receipts of those who were. */
export function PrivacyPage() {
  const bases = useQuery(basesQuery)
  const receipts = useQuery(receiptsQuery)
  const error = bases.error ?? receipts.error
  return (
    <Page title={t`Privacy`} hint={t`Whoever asks to be forgotten is erased from the page of the person: all of it, but for what a law makes you keep.`} narrow>
      {error ? <Failure error={error} /> : !bases.data || !receipts.data ? <WaitingRows count={5} /> : (
        <>
          <h2 className={classes.sectionTitle}>{t`What a law makes you keep`}</h2>
          <p className={classes.more}>{t`For how many years, and by which law. Where you say 0, it goes with the person.`}</p>
          <BasesForm bases={bases.data} />
          <RetentionRules />
          <SensitiveFields />
          <section className={classes.section}>
            <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{t`Who was erased`}</h2></div>
            {receipts.data.length === 0
              ? <Empty small icon="shield" title={t`Nobody so far`}>{t`Each erasure leaves a receipt here that names nobody.`}</Empty>
              : <ul className={classes.rows}>{receipts.data.map((one) => <li key={one.id}><ReceiptRow receipt={one} /></li>)}</ul>}
          </section>
        </>
      )}
    </Page>
  )
}

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  const { pseudonym, at, by, reason, went, stayed, is_repeated: isRepeated } = receipt
  const told = went.map(({ label, count }) => `${label}: ${count}`).join(', ')
  const kept = stayed.map(({ label, count, basis, until }) => t`${label}: ${count}, until ${until} by ${basis}`).join('; ')
  return (
    <div className={classes.row}>
      <span className={classes.words}>
        <span className={classes.title}>{pseudonym}</span>
        <span className={classes.more}>{formatMoment(at)} · {by}{isRepeated && ` · ${t`again, after a backup was restored`}`}</span>
        <span className={classes.more}>{t`Went: ${told}`}{kept && ` · ${t`Kept: ${kept}`}`}</span>
        {reason && <span className={classes.more}>{reason}</span>}
      </span>
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RecordView, Row, StoredFile, UserLink } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import { formatDate, formatMoment } from '@/foundation/dates'
import { ledgerQuery, sourceWords, stateColours, stateWords } from './consents'
import classes from './consents.module.css'

/** Every line of the ledger about somebody, newest first, with its proof. */
export function LedgerDialog({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const { data, error } = useQuery(ledgerQuery(String(record.id)))
  return (
    <Modal opened onClose={onClose} closeOnClickOutside size="lg" title={t`What ${record.title} agreed to`}>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : <ol className={classes.ledger}>{data.map((row) => <li key={row.id}><Line row={row} /></li>)}</ol>}
    </Modal>
  )
}

function Line({ row }: { row: Row }) {
  const deed = String(row.deed)
  const by = row.owner as UserLink | null
  const file = row.file as StoredFile | null
  const until = row.expires_on ? formatDate(String(row.expires_on)) : ''
  return (
    <article className={classes.line}>
      <header className={classes.lineHead}><strong>{String(row.name)}</strong><Chip color={stateColours[deed]}>{stateWords()[deed]}</Chip></header>
      <p className={classes.more}>
        {formatMoment(String(row.happened_at))} · {sourceWords()[String(row.source)]}{until && ` · ${t`until ${until}`}`}{by && ` · ${t`written down by ${by.title}`}`}
      </p>
      {!!row.evidence && <p className={classes.more}>{String(row.evidence)}</p>}
      {file && <p className={classes.more}><a className="field-link" href={`${file.url}?download=true`}>{file.name}</a></p>}
      {!!row.wording && <blockquote className={classes.wording}>{String(row.wording)}</blockquote>}
    </article>
  )
}

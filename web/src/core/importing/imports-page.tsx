import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouse } from '@/api/describe'
import { Empty } from '@/core/kit/empty'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { formatAgo } from '@/foundation/dates'
import type { ImportBrief } from './contract'
import { DropPlace } from './drop-place'
import { importsQuery, uploadImport } from './import-queries'
import classes from './importing.module.css'
import { sayState } from './say'
import { TypeChoice } from './type-choice'

/** Where lists come in: drop a file, and see what became of earlier ones. */
export function ImportsPage() {
  const search = useSearch({ strict: false }) as { type?: string }
  const types = useHouse().types.filter((each) => each.rights.import && each.rights.create)
  const [type, setType] = useState(types.find((each) => each.type === search.type)?.type ?? types[0]?.type ?? '')
  const [isBusy, setBusy] = useState(false)
  const { data: earlier = [] } = useQuery(importsQuery)
  const navigate = useNavigate()
  const upload = async (file: File) => {
    setBusy(true)
    try {
      const made = await uploadImport(file, type)
      void navigate({ to: '/import/$id', params: { id: made.id } })
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  if (types.length === 0) return <Page title={t`Import`}><Empty icon="lock" title={t`You may not bring in lists`}>{t`Ask somebody who runs the house to allow it for your role.`}</Empty></Page>
  return (
    <Page title={t`Import`} hint={t`Bring in the address book you already have. Nothing is written before you have seen what would happen.`}>
      <div className={classes.start}>
        <TypeChoice types={types} value={type} onChange={setType} />
        <DropPlace isBusy={isBusy} onFile={(file) => void upload(file)} />
      </div>
      {earlier.length > 0 && (
        <section className={classes.earlier} aria-label={t`Earlier imports`}>
          <h2 className={classes.heading}>{t`Earlier imports`}</h2>
          <ul className={classes.rows}>{earlier.map((each) => <li key={each.id}><EarlierImport view={each} /></li>)}</ul>
        </section>
      )}
    </Page>
  )
}

function EarlierImport({ view }: { view: ImportBrief }) {
  return (
    <Link to="/import/$id" params={{ id: view.id }} className={classes.row}>
      <Icon name="file" size={18} color="var(--ink-3)" />
      <span className={classes.rowWords}><strong className="one-line" dir="auto">{view.file_name}</strong><span className="quiet one-line">{sayState(view)}</span></span>
      {view.created_at && <span className="quiet">{formatAgo(view.created_at)}</span>}
    </Link>
  )
}

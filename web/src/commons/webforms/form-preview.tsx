import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Values } from '@/api/records'
import { Failure } from '@/core/kit/failure'
import { WaitingRows } from '@/core/kit/waiting'
import classes from './builder.module.css'
import { previewQuery } from './form-queries'

const WAIT = 250

/** The real page, drawn by the server from what is not saved yet; nothing in it can be pressed. */
export function FormPreview({ shown }: { shown: Values }) {
  const [draft] = useDebouncedValue(shown, WAIT)
  const { data, error, refetch } = useQuery({ ...previewQuery(draft), placeholderData: keepPreviousData })
  const [width, setWidth] = useState('wide')
  return (
    <section className={classes.preview} aria-label={t`Preview`}>
      <header className={classes.previewHead}>
        <span className="quiet">{t`As visitors see it`}</span>
        <SegmentedControl size="xs" aria-label={t`Width of the preview`} value={width} onChange={setWidth} data={[{ value: 'wide', label: t`Computer` }, { value: 'phone', label: t`Phone` }]} />
      </header>
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <WaitingRows count={6} /> : (
        // Without any right of its own: it neither runs nor sends anything.
        <iframe className={classes.page} data-width={width} title={t`The form’s page`} sandbox="" srcDoc={data} tabIndex={-1} />
      )}
    </section>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useHouse } from '@/api/describe'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import type { Report, ReportName } from './contract'
import { exportAddress, reportQuery, type ReportAsk } from './queries'
import { sayReport } from './words'
import classes from './reports.module.css'

interface Props { name: ReportName; ask: ReportAsk; /** The pipeline, where only one is told of. */ of?: string; children: (report: Report) => ReactNode }

/** One report with what it tells, and the way to take it out as a file. */
export function ReportCard({ name, ask, of, children }: Props) {
  const { data, error, refetch } = useQuery(reportQuery(name, ask))
  const mayExport = useHouse().types.find(({ type }) => type === 'deals')?.rights.export
  const { title, hint } = sayReport(name)
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}{of && <span className={classes.of} dir="auto">{of}</span>}</h2>
        {mayExport && data && data.rows.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon aria-label={t`Take “${title}” out as a file`}><Icon name="download" /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={exportAddress(name, ask, 'csv')} download>CSV</Menu.Item>
              <Menu.Item component="a" href={exportAddress(name, ask, 'xlsx')} download>XLSX</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      <p className={classes.cardHint}>{hint}</p>
      {error && !data ? <Failure error={error} retry={() => void refetch()} small /> : !data ? <WaitingRows count={4} /> : data.rows.length === 0 ? <p className={classes.nothing}>{t`Nothing in these days.`}</p> : children(data)}
    </section>
  )
}

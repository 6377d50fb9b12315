import { t } from '@lingui/core/macro'
import { Alert, Button, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDescribe } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { isMissing } from '@/core/kinds/kind'
import { comparisonQuery, mergeRecords, takenFrom, type Comparison, type Side } from './merging'
import { CompareTable } from './compare-table'
import classes from './merging.module.css'
import { WhatMoves } from './what-moves'

/** Two records side by side, before they become one. */
export function MergePage() {
  const { type, id, other } = useParams({ strict: false }) as { type: string; id: string; other: string }
  const { data } = useSuspenseQuery(comparisonQuery(type, id, other))
  return <Choose key={`${id}:${other}`} comparison={data} />
}

function Choose({ comparison }: { comparison: Comparison }) {
  const { type, this: mine, other, fields, moves, why_not: whyNot } = comparison
  const description = useDescribe(type)
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const [isWhole, setWhole] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const open = (id: unknown) => void navigate({ to: '/$type/$id', params: { type, id: String(id) } })
  const swap = () => void navigate({ to: '/$type/$id/merge/$other', params: { type, id: String(other.id), other: String(mine.id) }, replace: true })
  const shown = fields.filter((field) => isWhole || (!field.is_same && !(isMissing(field.this) && isMissing(field.other))))
  const merge = async () => {
    setBusy(true)
    try {
      const { data, entry } = await mergeRecords(comparison, takenFrom(fields, chosen))
      open(mine.id)
      await refreshRecords()
      announce({ text: data.job ? t`Very much belongs to ${other.title}: they become one in the background; you can watch it under Jobs.` : t`${other.title} is part of ${mine.title} now.`, entry })
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  return (
    <Page
      title={t`Merge ${mine.title} and ${other.title}`} heading={t`Make these two one`}
      hint={t`Choose what stays. Everything that belongs to either moves along, both addresses keep working, and you can separate them again at any time.`}
      actions={<Button leftSection={<Icon name="arrows-exchange" />} onClick={swap}>{t`Keep the other one`}</Button>}
    >
      {whyNot && <Alert color="amber" mb="md" icon={<Icon name="alert-triangle" />}>{whyNot}</Alert>}
      <CompareTable description={description} comparison={comparison} shown={shown} chosen={chosen} onChoose={(name, side) => setChosen({ ...chosen, [name]: side })} />
      <Switch mt="sm" size="xs" label={t`Show what is the same or empty too`} checked={isWhole} onChange={(event) => setWhole(event.currentTarget.checked)} />
      <WhatMoves description={description} comparison={comparison} moves={moves} />
      <footer className={classes.foot}>
        <Button onClick={() => open(mine.id)}>{t`Leave them as they are`}</Button>
        <Button variant="filled" leftSection={<Icon name="arrow-merge" />} disabled={!!whyNot} loading={isBusy} onClick={() => void merge()}>{t`Merge`}</Button>
      </footer>
    </Page>
  )
}

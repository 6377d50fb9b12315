import { t } from '@lingui/core/macro'
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usersQuery } from '@/api/people'
import { pipelinesQuery, teamsQuery } from './queries'
import { daysOf, SPANS, type Asked } from './use-asked'
import classes from './reports.module.css'

/** Which days, which pipeline, whose. */
export function Choices({ asked, onChange }: { asked: Asked; onChange: (next: Partial<Asked>) => void }) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery)
  const { data: users = [] } = useQuery(usersQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  const days = daysOf(asked)
  const words: Record<(typeof SPANS)[number], string> = {
    month: t`This month`, quarter: t`90 days`, year: t`12 months`, thisyear: t`This year`, lastyear: t`Last year`, own: t`Other days`,
  }
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs" aria-label={t`Which days`} value={asked.span ?? 'year'} data={SPANS.map((span) => ({ value: span, label: words[span] }))} className={classes.spans}
        onChange={(span) => onChange({ span: span === 'year' ? undefined : span, ...(span === 'own' ? days : { since: undefined, until: undefined }) })}
      />
      {asked.span === 'own' && (
        <>
          <TextInput size="xs" type="date" aria-label={t`First day`} value={days.since} max={days.until} onChange={(event) => event.currentTarget.value && onChange({ since: event.currentTarget.value })} />
          <TextInput size="xs" type="date" aria-label={t`Last day`} value={days.until} min={days.since} onChange={(event) => event.currentTarget.value && onChange({ until: event.currentTarget.value })} />
        </>
      )}
      {pipelines.length > 1 && (
        <Select
          size="xs" w={200} aria-label={t`Pipeline`} placeholder={t`All pipelines`} clearable data={pipelines.map(({ id, title }) => ({ value: id, label: title }))}
          value={asked.pipeline ?? null} onChange={(pipeline) => onChange({ pipeline: pipeline ?? undefined })}
        />
      )}
      <Select
        size="xs" w={200} aria-label={t`Whose`} placeholder={t`Everybody’s`} clearable searchable value={asked.who ?? null} onChange={(who) => onChange({ who: who ?? undefined })}
        data={[
          ...(teams.length ? [{ group: t`Teams`, items: teams.map(({ id, name }) => ({ value: `t${id}`, label: name })) }] : []),
          { group: t`People`, items: users.filter((user) => user.is_active).map(({ id, name }) => ({ value: `u${id}`, label: name })) },
        ]}
      />
    </div>
  )
}

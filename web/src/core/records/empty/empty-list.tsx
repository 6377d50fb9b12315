import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TypeDescription } from '@/api/contract'
import { countQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { openCreate } from '@/core/writing/open-create'
import { inside } from '@/foundation/locale'
import { useNames } from '../filters/use-names'
import { sayFilter } from '../filters/sentence'
import { partsOf, withParts } from '../filters/tree'
import { sayCount } from '../rows/count-words'
import type { ScreenControl } from '../state/use-screen'
import { useCulprits } from './use-culprits'

/** Why a list is empty, and what to do: nothing there yet, nothing thrown away, or a condition that nothing meets. */
export function EmptyList({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const { filter, q, trash } = control.screen
  if (trash && !q && !filter) return <Empty icon="trash" title={t`The trash is empty`}>{t`What somebody throws away waits here, and can be taken out again.`}</Empty>
  return filter || q ? <NoneMatch description={description} control={control} /> : <NoneYet description={description} />
}

function NoneYet({ description }: { description: TypeDescription }) {
  const { type, icon, plural, label, rights } = description
  const nouns = inside(plural)
  return (
    <Empty icon={icon} title={t`No ${nouns} yet`} action={
      <Group gap="xs" justify="center">
        {rights.create && <Button variant="filled" onClick={() => openCreate({ type })}>{t`Add the first ${inside(label)}`}</Button>}
        {rights.import && <Button component={Link} to="/import" search={{ type } as never}>{t`Bring in a file`}</Button>}
      </Group>
    }>
      {rights.create || rights.import
        ? t`Add one by hand, or bring in the list you already have from a spreadsheet, your phone or another program.`
        : t`Somebody with the right to add ${nouns} can make the first one.`}
    </Empty>
  )
}

function NoneMatch({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const { screen, change } = control
  const nameOf = useNames(screen.filter, description.fields)
  const culprits = useCulprits(description.type, screen)
  const all = useQuery(countQuery(description.type, { trash: screen.trash || undefined }))
  const nouns = inside(description.plural)
  const parts = partsOf(screen.filter)
  const wish = [screen.filter && sayFilter(screen.filter, description.fields, nameOf), screen.q && t`the words “${screen.q}”`].filter(Boolean).join(` ${t`and`} `)
  return (
    <Empty icon="filter" title={t`No ${nouns} match`} action={
      <Group gap="xs" justify="center">
        {culprits.map(({ part, isWords, count }) => (
          <Button key={part ?? 'q'} onClick={() => change(isWords ? { q: '' } : { filter: withParts(parts.filter((_, at) => at !== part)) })}>
            {isWords ? t`Without the words: ${sayCount(count)}` : t`Without “${sayFilter(parts[part!], description.fields, nameOf)}”: ${sayCount(count)}`}
          </Button>
        ))}
        <Button onClick={() => change({ filter: null, q: '' })}>{all.data ? t`Show all ${sayCount(all.data)}` : t`Show all`}</Button>
      </Group>
    }>{t`You asked for: ${wish}.`}</Empty>
  )
}

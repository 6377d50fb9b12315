import { t } from '@lingui/core/macro'
import type { Link } from '@/api/contract'
import type { SpecialProps } from '@/core/record-page/specials'
import { openCreate } from '@/core/writing/open-create'
import { AboutParty } from './about-party'
import { CameBefore } from './came-before'
import { TasksCard } from './tasks-card'

/** Beside a task, call, visit or note: whom it is about, what else was promised to them, and what came before. */
export function WithWhom({ description, record, isReadOnly }: SpecialProps) {
  const party = record.party as Link | null | undefined
  if (!party) return null
  const here = { type: description.type, id: String(record.id), title: record.title }
  return (
    <>
      <AboutParty party={party} />
      <TasksCard
        label={description.type === 'tasks' ? t`Also promised` : t`What is next`} party={party} isReadOnly={isReadOnly}
        except={description.type === 'tasks' ? here.id : undefined} onAdd={isReadOnly ? undefined : () => openCreate({ type: 'tasks', values: { party } })}
      />
      <CameBefore party={party} except={here} />
    </>
  )
}

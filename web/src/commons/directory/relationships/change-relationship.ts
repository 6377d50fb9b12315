import { t } from '@lingui/core/macro'
import { queryClient, refreshRecords } from '@/api/queries'
import { changeRecord, createRecord, recordQuery, trashRecord, type Values } from '@/api/records'
import { today } from '@/foundation/dates'
import { announce, announceProblem } from '@/core/kit/notices'
import type { Tie } from '../network/ties'

const latest = (id: string) => queryClient.fetchQuery({ ...recordQuery('relationships', id), staleTime: 0 })

/** Ends a relationship today; it stays in the story. */
export async function endRelationship({ edge, other }: Tie): Promise<void> {
  try {
    const { entry } = await changeRecord('relationships', await latest(edge.id), { until: today() })
    announce({ text: t`Ended: ${edge.label}, ${other.title}.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

export async function removeRelationship({ edge, other }: Tie): Promise<void> {
  try {
    const { entry } = await trashRecord('relationships', await latest(edge.id))
    announce({ text: t`Removed: ${edge.label}, ${other.title}.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

/** Writes a new relationship, or changes one; throws what the server refuses. */
export async function saveRelationship(tie: Tie | null, values: Values): Promise<void> {
  const { entry } = tie ? await changeRecord('relationships', await latest(tie.edge.id), values) : await createRecord('relationships', values)
  announce({ text: tie ? t`Relationship changed.` : t`Relationship added.`, entry })
  await refreshRecords()
}

import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import type { BulkResult, Field, Job, TypeBrief } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { formatCount } from '@/foundation/numbers'
import { announce } from '@/core/kit/notices'
import { inside } from '@/foundation/locale'

export type BulkAction = 'change' | 'trash' | 'restore' | 'purge'

/** How several tags or choices are given to many records: added to what is there, taken from it, or put in its place. */
export type ManyMode = 'add' | 'remove' | 'set'

export interface BulkWish {
  type: string
  select: Record<string, unknown>
  action: BulkAction
  values?: Record<string, unknown>
}

/** Asks what a bulk action would do, or does it. */
export async function runBulk({ type, ...wish }: BulkWish, dryRun: boolean): Promise<BulkResult> {
  return (await api.post<BulkResult>(`/${type}/bulk`, { ...wish, dry_run: dryRun })).data
}

/** "125 people", "1 person". */
export function sayRecords(brief: Pick<TypeBrief, 'label' | 'plural'>, count: number): string {
  return `${formatCount(count)} ${inside(count === 1 ? brief.label : brief.plural)}`
}

/** Several values of one field, which bulk changes can add or take away. */
export const isMany = (field: Field) => ['tags', 'choices', 'links'].includes(field.kind)

/** What is said once it is done; large ones go on in the background and say so at their end. */
export function reportBulk(brief: Pick<TypeBrief, 'label' | 'plural'>, action: BulkAction, result: BulkResult): void {
  void refreshRecords()
  if (result.job) {
    announce({ text: t`${sayRecords(brief, result.count)} are being changed in the background. You can go on; Jobs shows how far it is.` })
    void watchJob(String(result.job), brief, action)
  } else if (result.count > 0) announce({ text: sayDone(brief, action, result.count), entry: result.entry === null ? null : String(result.entry) })
}

function sayDone(brief: Pick<TypeBrief, 'label' | 'plural'>, action: BulkAction, count: number): string {
  const records = sayRecords(brief, count)
  if (action === 'trash') return t`${records} put in the trash.`
  if (action === 'restore') return t`${records} taken out of the trash.`
  return action === 'purge' ? t`${records} removed for good.` : t`${records} changed.`
}

async function watchJob(id: string, brief: Pick<TypeBrief, 'label' | 'plural'>, action: BulkAction): Promise<void> {
  for (;;) {
    await new Promise((wake) => setTimeout(wake, 1200))
    const job = await api.get<Job>(`/jobs/${id}`).catch(() => null)
    if (!job || job.state === 'waiting' || job.state === 'running') continue
    const result = job.result as BulkResult | null
    void refreshRecords()
    if (job.state === 'done' && result) announce({ text: sayDone(brief, action, result.count), entry: result.entry === null ? null : String(result.entry) })
    return
  }
}

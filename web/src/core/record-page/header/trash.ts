import { t } from '@lingui/core/macro'
import { api } from '@/api/client'
import type { RecordView, TypeDescription } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { trashRecord } from '@/api/records'
import { announce, announceProblem } from '@/core/kit/notices'

/** Puts the record in the trash and leaves its page; the notice brings it back. */
export async function sendToTrash({ type }: TypeDescription, record: RecordView, afterwards: () => void): Promise<void> {
  try {
    const { entry } = await trashRecord(type, record)
    announce({ text: t`${record.title} is in the trash.`, entry })
    afterwards()
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

export async function restoreFromTrash({ type }: TypeDescription, record: RecordView): Promise<void> {
  try {
    const { entry } = await api.post(`/${type}/${record.id}/restore`)
    announce({ text: t`${record.title} is back.`, entry })
    await refreshRecords()
  } catch (error) {
    announceProblem(error)
  }
}

/** Removes a trashed record for good. */
export async function purgeForGood({ type }: TypeDescription, record: RecordView): Promise<boolean> {
  try {
    await api.post(`/${type}/${record.id}/purge`)
    announce({ text: t`${record.title} is gone for good.` })
    return true
  } catch (error) {
    announceProblem(error)
    return false
  }
}

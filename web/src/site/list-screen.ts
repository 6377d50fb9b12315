import { offerTaskList } from '@/commons/activities/offer-task-list'
import { offerFieldSigns } from '@/commons/directory/field-signs'
import { offerLeadList } from '@/rooms/sales/offer-lead-list'

// Core knows no business noun: the rooms bring theirs to the lists before one is first drawn.
offerTaskList()
offerFieldSigns()
offerLeadList()

export { readAhead } from '@/core/records/rows/read-ahead'
export { ListPage } from '@/core/records/list-page'

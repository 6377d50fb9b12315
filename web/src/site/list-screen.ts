import { offerTaskList } from '@/commons/activities/offer-task-list'

// Core knows no business noun: the rooms bring theirs to the lists before one is first drawn.
offerTaskList()

export { readAhead } from '@/core/records/rows/read-ahead'
export { ListPage } from '@/core/records/list-page'

import { offerActivities } from '@/commons/activities/offer-activities'
import { offerDirectory } from '@/commons/directory/offer-directory'

// Core knows no business noun: the rooms bring theirs to the record page before it is first drawn. What is next comes first.
offerActivities()
offerDirectory()

export { RecordPage } from '@/core/record-page/record-page'

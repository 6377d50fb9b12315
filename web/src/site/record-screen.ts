import { offerActivities } from '@/commons/activities/offer-activities'
import { offerDirectory } from '@/commons/directory/offer-directory'
import { offerWebforms } from '@/commons/webforms/offer-webforms'
import { offerTogether } from '@/core/together/offer-together'
import './tell-shapes'

// Core knows no business noun: what pages of every type tell comes before one is first drawn; what one type alone has, see record-pages.
offerActivities()
offerDirectory()
offerWebforms()
offerTogether()

export { RecordPage } from '@/core/record-page/record-page'

import { offerActivities } from '@/commons/activities/offer-activities'
import { offerDirectory } from '@/commons/directory/offer-directory'
import { offerWebforms } from '@/commons/webforms/offer-webforms'
import { offerTogether } from '@/core/together/offer-together'
import { offerSales } from '@/rooms/sales/offer-sales'
import { offerCasePage } from '@/rooms/service/cases/offer-case-page'
import { offerArticles } from '@/rooms/service/articles/offer-articles'
import './tell-shapes'

// Core knows no business noun: the rooms bring theirs to the record page before it is first drawn. What is next comes first.
offerActivities()
offerDirectory()
offerSales()
offerWebforms()
offerCasePage()
offerArticles()
offerTogether()

export { RecordPage } from '@/core/record-page/record-page'

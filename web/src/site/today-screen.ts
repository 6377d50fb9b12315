import { offerSellersDay } from '@/rooms/sales/today/offer-sellers-day'
import { offerServiceToday } from '@/rooms/service/offer-service-today'

// Commons know no room: the rooms bring their sections to Today before it is first drawn.
offerSellersDay()
offerServiceToday()

export { TodayPage } from '@/commons/today/today-page'

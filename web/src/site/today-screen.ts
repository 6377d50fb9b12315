// Commons know no room: the rooms bring their sections to Today before it is first drawn.
import { offerServiceToday } from '@/rooms/service/offer-service-today'

offerServiceToday()

export { TodayPage } from '@/commons/today/today-page'

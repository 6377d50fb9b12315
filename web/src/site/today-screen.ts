// Commons know no room: the rooms bring their sections to Today before it is first drawn.

export { TodayPage } from '@/commons/today/today-page'

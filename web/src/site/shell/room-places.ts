import { t } from '@lingui/core/macro'
import type { TypeBrief } from '@/api/contract'

/** A screen made by hand that stands in the menu of its room. */
export interface RoomPlace {
  room: string
  to: string
  icon: string
  label: string
  /** Before the room's record types: where its people spend their day. */
  isFirst?: boolean
  /** For whom it is, by the types that she may see. */
  isFor: (types: TypeBrief[]) => boolean
}

/** The hand-made screens of all rooms, in the order of their menus. */
export function roomPlaces(): RoomPlace[] {
  const seesDeals = (types: TypeBrief[]) => types.some(({ type }) => type === 'deals')
  return [
    { room: 'service', to: '/inbox', icon: 'inbox', label: t`Inbox`, isFirst: true, isFor: (types) => types.some(({ type }) => type === 'cases') },
    { room: 'sales', to: '/forecast', icon: 'chart-bar', label: t`Forecast`, isFor: seesDeals },
    { room: 'sales', to: '/sales-reports', icon: 'report-analytics', label: t`Reports`, isFor: seesDeals },
    { room: 'service', to: '/service/report', icon: 'list-check', label: t`Service report`, isFor: (types) => types.some(({ type }) => type === 'cases') },
    { room: 'sales', to: '/pipeline', icon: 'layout-kanban', label: t`Pipeline`, isFirst: true, isFor: (types) => types.some(({ type }) => type === 'deals') },
    { room: 'sales', to: '/lead-queue', icon: 'inbox', label: t`Lead queue`, isFirst: true, isFor: (types) => types.some(({ type, rights }) => type === 'leads' && rights.change) },
    { room: 'activities', to: '/call', icon: 'phone-incoming', label: t`Call card`, isFor: (types) => types.some(({ type }) => type === 'people') },
  ]
}

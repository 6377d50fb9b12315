import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'

/** The phones of a user, as the telephone system calls them. */
export interface Extensions { user: number; extensions: string[] }

export const extensionsQuery = queryOptions({ queryKey: ['settings', 'extensions'], queryFn: () => api.get<Extensions[]>('/calls/extensions') })

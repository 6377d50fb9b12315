import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './client'
import type { Company, Field, House, TypeBrief, TypeDescription } from './contract'
import { keys } from './queries'
import { settleSchema } from '@/foundation/whose'

const ONE_HOUR = 3_600_000

export const houseQuery = queryOptions({
  queryKey: keys.house,
  queryFn: async () => {
    const house = await api.get<House>('/describe')
    await settleSchema(String(house.schema_version))
    return house
  },
  staleTime: ONE_HOUR,
})

export const describeQuery = (type: string) => queryOptions({
  queryKey: keys.describe(type),
  queryFn: () => api.get<TypeDescription>(`/describe/${type}`),
  staleTime: ONE_HOUR,
})

/** The company, its rooms and its record types, as far as the user may see them. */
export function useHouse(): House { return useSuspenseQuery(houseQuery).data }

export function useCompany(): Company { return useHouse().company }

/** The short description of a type, or undefined if the user may not see it. */
export function useTypeBrief(type: string): TypeBrief | undefined {
  return useHouse().types.find((brief) => brief.type === type)
}

/** Everything about a record type: its fields, form, columns, panels, verbs and the user's rights. */
export function useDescribe(type: string): TypeDescription { return useSuspenseQuery(describeQuery(type)).data }

/** The field of a name, also through one link (`employer.city`). */
export function findField(fields: Field[], name: string): Field | undefined {
  const [first, second] = name.split('.')
  const field = fields.find((each) => each.name === first)
  return second === undefined ? field : field?.through?.find((each) => each.name === second)
}

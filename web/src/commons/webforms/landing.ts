import type { TypeDescription } from '@/api/contract'
import type { Values } from '@/api/records'

/** Of which records a place is chosen, by what a form opens. */
const PLACES: Record<string, string> = { case: 'queues', deal: 'pipelines' }

/** The type as this form needs it: only places in which something that it opens can land, and no such field where nothing does. */
export function placesOf(description: TypeDescription, { opens }: Values): TypeDescription {
  const type = PLACES[String(opens)]
  return {
    ...description, fields: description.fields.flatMap((field) => {
      if (field.name !== 'lands_in') return [field]
      return type ? [{ ...field, choices: field.choices.filter(({ value }) => value.startsWith(`${type}-`)) }] : []
    }),
  }
}

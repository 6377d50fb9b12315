import { Fragment } from 'react'
import type { Field } from '@/api/contract'
import { FieldDisplay } from './field-display'

/** What the values of several records add up to; amounts in several currencies stand beside each other. */
export function SumDisplay({ field, value }: { field: Field; value: unknown }) {
  return [value].flat().map((each, at) => <Fragment key={at}>{at > 0 && ' + '}<FieldDisplay field={field} value={each} oneLine /></Fragment>)
}

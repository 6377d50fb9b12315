import { useState } from 'react'
import type { RecordView, Verb } from '@/api/contract'
import { Problem } from '@/api/problem'
import { runVerb } from './run-verb'

/** Runs a verb from a dialog: its wrong fields are shown there, and it closes when all is well. */
export function useVerb(type: string, record: RecordView, verb: Verb, onDone: () => void) {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isBusy, setBusy] = useState(false)
  const run = async (values: Record<string, unknown>) => {
    setBusy(true)
    try {
      await runVerb(type, record, verb, values)
      onDone()
    } catch (error) {
      setErrors(error instanceof Problem ? error.byField() : {})
    } finally {
      setBusy(false)
    }
  }
  return { errors, isBusy, run }
}

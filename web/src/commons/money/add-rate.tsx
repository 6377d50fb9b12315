import { t } from '@lingui/core/macro'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { announce, announceProblem } from '@/core/kit/notices'
import { today } from '@/foundation/dates'
import { currencies } from '@/foundation/money'
import classes from './currencies.module.css'

/** A new rate: which currency, what one of it is worth, from which day on. */
export function AddRate({ home }: { home: string }) {
  const [currency, setCurrency] = useState<string | null>(null)
  const [rate, setRate] = useState('')
  const [day, setDay] = useState(today())
  const [errors, setErrors] = useState<Record<string, string>>({})
  const add = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { entry } = await createRecord('rates', { currency, rate, day })
      announce({ text: t`${currency ?? ''} has a rate.`, entry })
      setRate('')
      setErrors({})
      await refreshRecords()
    } catch (problem) {
      const said = problem instanceof Problem ? problem.byField() : {}
      setErrors(said)
      if (Object.keys(said).length === 0) announceProblem(problem)
    }
  }
  return (
    <form className={classes.adding} onSubmit={add} noValidate>
      <Select label={t`Currency`} data={currencies().filter((code) => code !== home)} value={currency} onChange={setCurrency} error={errors.currency} searchable w={120} />
      <NumberInput label={t`One is worth`} value={rate} onChange={(value) => setRate(String(value))} error={errors.rate} hideControls valueIsNumericString min={0} rightSection={<span className="quiet">{home}</span>} rightSectionWidth={48} w={150} />
      <TextInput type="date" label={t`From`} value={day} onChange={(event) => setDay(event.currentTarget.value)} error={errors.day} w={160} />
      <Button type="submit" variant="filled" disabled={!currency || !rate}>{t`Add the rate`}</Button>
    </form>
  )
}

import { t } from '@lingui/core/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '@/api/problem'
import type { Values } from '@/api/records'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import type { SpecialProps } from '@/core/record-page/specials'
import { asWritten } from '@/core/writing/form-values'
import { RecordForm } from '@/core/writing/record-form'
import { saveChange } from '@/core/writing/save-change'
import classes from './builder.module.css'
import { shownOf, useFormDraft } from './draft'
import { FormPreview } from './form-preview'
import { placesOf } from './landing'
import { QuestionList } from './question-list'
import { SharingPart } from './sharing-part'

type Part = 'questions' | 'page' | 'afterwards' | 'consent' | 'sharing' | 'preview'
const FIELDS: Partial<Record<Part, string[]>> = {
  page: ['heading', 'intro', 'button', 'is_active', 'closes_on', 'closed_text'],
  afterwards: ['thanks', 'redirect', 'needs_confirming', 'opens', 'lands_in', 'campaign', 'goes_to'],
  consent: ['purpose', 'consent_text', 'is_consent_required'],
  sharing: ['sites'],
}

/** A form in the making: what it asks on one side, its page as visitors will see it on the other. */
export function FormBuilder({ record, description, isReadOnly }: SpecialProps) {
  const { values, questions, isChanged, keep, setQuestions, forget } = useFormDraft(record, description)
  const [part, setPart] = useState<Part>('questions')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const mayChange = !isReadOnly && record.rights.change && !record.trashed_at
  const save = async () => {
    try {
      const saved = await saveChange({ type: 'web-forms', row: record, values: asWritten(description, values), text: t`${record.title} is saved.`, throwFieldErrors: true })
      setErrors({})
      if (saved) forget()
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setErrors(problem.byField())
      announceProblem(problem)
    }
  }
  useActions([{ id: 'web-form:save', label: t`Save the form`, group: t`This page`, icon: 'check', keys: 'mod+s', run: () => { if (isChanged && mayChange) void save() } }])
  const shown = FIELDS[part]
  const parts: Record<Part, string> = { questions: t`Questions`, page: t`Page`, afterwards: t`Afterwards`, consent: t`Consent`, sharing: t`Share`, preview: t`Preview` }
  // Only what fits: queues for a case, pipelines for a deal; where nothing lands, nothing is asked.
  const places = placesOf(description, values)
  const change = (next: Values) => keep({ ...next, ...(next.opens === values.opens ? {} : { lands_in: null }), children: values.children })
  return (
    <div className={classes.builder} data-part={part}>
      <div className={classes.side}>
        <div className={classes.top}>
          <SegmentedControl fullWidth size="xs" aria-label={t`Parts of the form`} value={part} onChange={(next) => setPart(next as Part)} className={classes.parts}
            data={(Object.keys(parts) as Part[]).map((each) => ({ value: each, label: parts[each] }))} />
        </div>
        <div className={classes.body} inert={!mayChange && part !== 'sharing'}>
          {part === 'questions' && <QuestionList questions={questions} errors={errors} onChange={setQuestions} />}
          {part === 'sharing' && <SharingPart record={record} isChanged={isChanged} />}
          {shown && <RecordForm description={places} values={values} errors={errors} isBrief only={({ name }) => shown.includes(name)} onChange={change} />}
        </div>
        {mayChange && (
          <div className={classes.foot}>
            <span className="quiet">{isChanged ? t`Not saved yet` : t`All is saved`}</span>
            {isChanged && <Button variant="subtle" color="gray" onClick={() => { forget(); setErrors({}) }}>{t`Throw away`}</Button>}
            <Button variant="filled" disabled={!isChanged} leftSection={<Icon name="check" size={14} />} onClick={() => void save()}>{t`Save`}</Button>
          </div>
        )}
      </div>
      <FormPreview shown={shownOf(values, questions)} />
    </div>
  )
}

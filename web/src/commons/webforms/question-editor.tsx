import { t } from '@lingui/core/macro'
import { Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import classes from './builder.module.css'
import { askableQuery } from './form-queries'
import { isChoosing, OF_ITS_OWN, type Question } from './questions'
import { kindWords } from './words'

interface Props { question: Question; errors: Record<string, string>; onChange: (part: Partial<Question>) => void }

/** The words of a question, whether it must be answered, and what can be chosen. */
export function QuestionEditor({ question, errors, onChange }: Props) {
  const words = kindWords()
  const { data: askable = [] } = useQuery({ ...askableQuery, enabled: question.kind === 'own' })
  const isItsOwn = OF_ITS_OWN.includes(question.kind)
  return (
    <div className={classes.editor}>
      <TextInput label={t`Question`} value={question.label} maxLength={300} error={errors.label} onChange={(event) => onChange({ label: event.currentTarget.value })} data-autofocus autoFocus />
      {question.kind === 'own' && (
        <Select label={t`Own field`} data={askable.map(({ name, label }) => ({ value: name, label }))} value={question.field || null} error={errors.field} onChange={(field) => onChange({ field: field ?? '' })} searchable />
      )}
      {isChoosing(question) && (
        <Textarea label={t`Choices`} description={t`One a line`} autosize minRows={3} maxRows={12} maxLength={8000} value={question.options} error={errors.options} onChange={(event) => onChange({ options: event.currentTarget.value })} />
      )}
      <TextInput label={t`Help`} placeholder={t`A line below the question`} value={question.help} maxLength={300} error={errors.help} onChange={(event) => onChange({ help: event.currentTarget.value })} />
      <div className={classes.last}>
        <Switch label={t`Must be answered`} checked={question.is_required} onChange={(event) => onChange({ is_required: event.currentTarget.checked })} />
        {isItsOwn && <Select aria-label={t`What is asked`} size="xs" w={150} allowDeselect={false} data={OF_ITS_OWN.map((kind) => ({ value: kind, label: words[kind] }))} value={question.kind} onChange={(kind) => kind && onChange({ kind })} />}
      </div>
      {errors.kind && <p className={classes.wrong}>{errors.kind}</p>}
    </div>
  )
}

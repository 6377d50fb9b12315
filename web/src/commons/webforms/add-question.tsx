import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Icon } from '@/core/kit/icon'
import classes from './builder.module.css'
import { askableQuery } from './form-queries'
import { ICONS, OF_ITS_OWN, OF_PARTY, type Question } from './questions'
import { firstLabels, kindWords } from './words'

interface Props { questions: Question[]; onAdd: (question: Omit<Question, 'spot'>) => void }

/** Everything that can be asked; what is asked for already, once is enough. */
export function AddQuestion({ questions, onAdd }: Props) {
  const [words, labels] = [kindWords(), firstLabels()]
  const { data: askable = [] } = useQuery(askableQuery)
  const asked = new Set(questions.map(({ kind, field }) => kind === 'own' ? `own:${field}` : kind))
  const add = (kind: string, more: Partial<Question> = {}) => onAdd({
    kind, label: labels[kind] ?? '', help: '', is_required: kind === 'name' || kind === 'email', options: kind === 'choice' || kind === 'choices' ? [t`This`, t`That`].join('\n') : '', field: '', ...more,
  })
  const fields = askable.filter(({ name }) => !asked.has(`own:${name}`))
  return (
    <div className={classes.add}>
      <h3 className={classes.heading}>{t`About the visitor`}</h3>
      <div className={classes.kinds}>
        {OF_PARTY.map((kind) => <AddButton key={kind} icon={ICONS[kind]} label={words[kind]} isThere={asked.has(kind)} onClick={() => add(kind)} />)}
        {fields.map(({ name, label }) => <AddButton key={name} icon={ICONS.own} label={label} onClick={() => add('own', { field: name, label })} />)}
      </div>
      <h3 className={classes.heading}>{t`Questions of your own`}</h3>
      <div className={classes.kinds}>{OF_ITS_OWN.map((kind) => <AddButton key={kind} icon={ICONS[kind]} label={words[kind]} onClick={() => add(kind)} />)}</div>
    </div>
  )
}

function AddButton({ icon, label, isThere = false, onClick }: { icon: string; label: string; isThere?: boolean; onClick: () => void }) {
  return <Button size="compact-sm" disabled={isThere} leftSection={<Icon name={icon} size={14} />} onClick={onClick} aria-label={t`Ask for ${label}`}>{label}</Button>
}

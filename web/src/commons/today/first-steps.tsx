import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '@/api/session'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import classes from './first-steps.module.css'

/** In an empty house: what to do first. */
export function FirstSteps() {
  const navigate = useNavigate()
  const { rights } = useMe()
  const open = (type: string, id: string) => void navigate({ to: '/$type/$id', params: { type, id } })
  const steps = [
    { icon: 'file-import', title: t`Bring in your address book`, text: t`A spreadsheet, an export of another program, or the cards from your phone. You see what would happen before anything is written.`, run: () => void navigate({ to: '/import' }) },
    { icon: 'user-plus', title: t`Add somebody by hand`, text: t`One person is enough to begin with: her name, how to reach her, and the call you just had.`, run: () => openCreate({ type: 'people', onCreated: ({ id }) => open('people', id) }) },
    ...(rights.administer ? [{ icon: 'users', title: t`Let your colleagues in`, text: t`Everybody sees the same history, as far as their role allows.`, run: () => void navigate({ to: '/settings/users' }) }] : []),
  ]
  return (
    <div className={classes.steps}>
      {steps.map((step) => (
        <UnstyledButton key={step.title} className={classes.step} onClick={step.run}>
          <span className={classes.icon}><Icon name={step.icon} size={22} stroke={1.6} /></span>
          <strong>{step.title}</strong>
          <span className={classes.text}>{step.text}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}

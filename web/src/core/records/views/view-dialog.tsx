import { t } from '@lingui/core/macro'
import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { SavedView } from '@/api/contract'
import { Problem } from '@/api/problem'
import { announceProblem } from '@/core/kit/notices'
import { settingsOf, type Screen } from '../state/screen'
import { sayOf } from './view-menu'
import { changeView, createView, type View } from './views'

export type ViewWish = { kind: 'create' } | { kind: 'rename'; view: View }

interface Props { type: string; mayShare: boolean; wish: ViewWish; screen: Screen; onClose: () => void; onMade: (id: string) => void }

/** Gives a view its name, and says who shall see it. */
export function ViewDialog({ type, mayShare, wish, screen, onClose, onMade }: Props) {
  const [name, setName] = useState(wish.kind === 'rename' ? wish.view.name : '')
  const [sharing, setSharing] = useState<SavedView['sharing']>('private')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      if (wish.kind === 'rename') await changeView(wish.view, { name })
      else onMade((await createView(type, { name, sharing, layout: screen.layout, settings: settingsOf(screen) })).id)
      onClose()
    } catch (error) {
      if (error instanceof Problem && error.errors.length) setErrors(error.byField())
      else announceProblem(error)
    }
  }
  return (
    <Modal opened onClose={onClose} title={wish.kind === 'rename' ? t`Rename the view` : t`Save as a view`} size="sm">
      <form onSubmit={save}>
        <Stack>
          <TextInput label={t`Name`} placeholder={t`For example: Customers in Oslo`} value={name} onChange={(event) => setName(event.currentTarget.value)} error={errors.name} maxLength={120} data-autofocus required withAsterisk={false} />
          {wish.kind === 'create' && mayShare && (
            <div>
              <SegmentedControl fullWidth value={sharing} onChange={(next) => setSharing(next as SavedView['sharing'])} aria-label={t`Who sees it`}
                data={(['private', 'team', 'all'] as const).map((each) => ({ value: each, label: sayOf(each) }))} />
              {errors.sharing && <p role="alert" style={{ color: 'var(--late)', fontSize: 12, margin: '4px 0 0' }}>{errors.sharing}</p>}
            </div>
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t`Cancel`}</Button>
            <Button type="submit" variant="filled" disabled={!name.trim()}>{t`Save`}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { announceProblem } from '@/core/kit/notices'
import { createView, type View } from './views'

const STAYS = 7000

/** A view is no record, so the journal cannot bring it back: the notice makes it again as it was. */
export function sayRemoved(view: View, onBack: (id: string) => void): void {
  const id = crypto.randomUUID() as string
  const bringBack = async () => {
    notifications.hide(id)
    const { type, name, layout, settings, sharing, is_default: isDefault } = view
    await createView(type, { name, layout, settings, sharing, is_default: isDefault }).then((made) => onBack(made.id), announceProblem)
  }
  notifications.show({
    id, autoClose: STAYS, withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{t`The view “${view.name}” is gone; its records are where they were.`}</span>
        <Button size="compact-xs" variant="light" style={{ flexShrink: 0 }} onClick={() => void bringBack()}>{t`Undo`}</Button>
      </Group>
    ),
  })
}

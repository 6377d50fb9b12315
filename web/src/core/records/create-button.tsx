import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { inside } from '@/foundation/locale'

/** Makes a new record of the list's type, by the button or its key. */
export function CreateButton({ description, isPhone }: { description: TypeDescription; isPhone: boolean }) {
  const create = () => openCreate({ type: description.type })
  const words = t`New ${inside(description.label)}`
  useActions([{ id: 'list.create', label: words, group: t`In the list`, keys: 'c', icon: 'plus', onlyKeys: true, typesInto: true, run: create }])
  return (
    <Button variant={isPhone ? 'default' : 'filled'} size={isPhone ? 'md' : 'xs'} px={isPhone ? 12 : undefined} leftSection={<Icon name="plus" size={15} />} onClick={create}>{isPhone ? t`New` : words}</Button>
  )
}

import { t } from '@lingui/core/macro'
import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Icon } from '@/core/kit/icon'
import { Reasons } from '@/core/kit/reasons'
import { formatDate } from '@/foundation/dates'
import { likesQuery, typedOf, type Erased, type Like } from './doubles'
import classes from './doubles.module.css'

interface Props { type: string; values: Record<string, unknown>; onOpen: (type: string, id: string) => void }

/** While somebody new is typed: who is there already and may be the same, and whether she was erased. */
export function AlreadyHere({ type, values, onOpen }: Props) {
  const [typed] = useDebouncedValue(JSON.stringify(typedOf(values)), 350)
  const { data } = useQuery({ ...likesQuery(type, JSON.parse(typed) as Record<string, string>), placeholderData: (before) => before })
  return (
    <>
      {data?.erased[0] && <ErasedBefore erased={data.erased[0]} />}
      {data && data.likes.length > 0 && <SomebodyLike likes={data.likes} onOpen={onOpen} />}
    </>
  )
}

function ErasedBefore({ erased }: { erased: Erased }) {
  const day = formatDate(erased.on)
  return (
    <Alert mb="md" color="red" icon={<Icon name="shield" />} title={t`Erased on ${day}`} role="status">
      {erased.trait === 'email'
        ? t`Whoever has this e-mail address was erased, as anybody may demand. Add them only if there is a reason to keep them again.`
        : t`Whoever has this phone number was erased, as anybody may demand. Add them only if there is a reason to keep them again.`}
    </Alert>
  )
}

/** One opens that record, or just goes on. */
function SomebodyLike({ likes, onOpen }: { likes: Like[] } & Pick<Props, 'onOpen'>) {
  return (
    <Alert mb="md" color="amber" icon={<Icon name="users-group" />} title={t`Somebody like this is here already`} role="status">
      <ul className={classes.likes}>
        {likes.map(({ party, reasons }) => (
          <li key={party.id}>
            <button type="button" className={classes.open} onClick={() => onOpen(party.type, String(party.id))}>{t`Open ${party.title}`}</button>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

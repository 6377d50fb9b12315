import { t } from '@lingui/core/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, formatDate, formatWeekday, today } from '@/foundation/dates'
import { Icon } from '@/core/kit/icon'
import classes from './activities.module.css'
import { readDayWords } from './day-words'

interface Props { value: string | null; onChange: (day: string | null) => void; error?: string; autoFocus?: boolean }

const sayDay = (day: string) => `${formatWeekday(day)}, ${formatDate(day)}`

/** A due day typed as one says it: "tomorrow", "next Monday", "in 2 weeks", "12 May". */
export function DueBox({ value, onChange, error, autoFocus }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readDayWords(typed)
  const take = (words: string) => { setTyped(words); onChange(words.trim() ? readDayWords(words) : null) }
  const isUnread = !!typed?.trim() && !read
  return (
    <TextInput
      className={classes.grow} aria-label={t`Due`} placeholder={t`Due: tomorrow, 12 May …`} value={typed ?? (value ? sayDay(value) : '')} autoComplete="off" autoFocus={autoFocus}
      leftSection={<Icon name="calendar" size={14} />} error={error}
      rightSectionPointerEvents="all" rightSection={(typed || value) && <CloseButton size="xs" aria-label={t`No due day`} onClick={() => { setTyped(null); onChange(null) }} />}
      description={typed && read ? sayDay(read) : isUnread ? t`Not a day I can read. Try “in 3 days” or “12 May”.` : undefined} inputWrapperOrder={['input', 'description', 'error']}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
        if (step && read) { event.preventDefault(); setTyped(null); onChange(addDays(read ?? today(), step)) }
      }}
    />
  )
}

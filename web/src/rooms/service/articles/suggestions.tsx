import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { Icon } from '@/core/kit/icon'
import { suggestionsQuery, type Suggested } from './articles'
import classes from './articles.module.css'

interface Props {
  /** What is typed by now: subject and description, or the answer. */
  text: string
  language?: string
  /** Puts it where it is wanted; the way to read it as a customer does, if there is one. */
  onInsert: (article: Suggested, link: string) => void
  insertLabel?: string
  /** These are there already. */
  without?: string[]
}

/** Articles that may answer what is typed; one press puts one in. */
export function ArticleSuggestions({ text, language, onInsert, insertLabel, without = [] }: Props) {
  const [typed] = useDebouncedValue(text, 250)
  const { data = [] } = useQuery({ ...suggestionsQuery(typed.slice(0, 2000), language), placeholderData: keepPreviousData })
  const shown = typed.trim() ? data.filter(({ id }) => !without.includes(String(id))) : []
  if (!shown.length) return null
  const label = insertLabel ?? t`Put a link into the answer`
  return (
    <ul className={classes.suggestions} aria-label={t`Articles that may help`}>
      {shown.map((article) => (
        <li key={article.id}>
          <Icon name="book" size={15} />
          <span className={classes.suggested}>
            <Anchor to="/$type/$id" params={{ type: 'articles', id: String(article.id) }} target="_blank" className="one-line" dir="auto">{article.title}</Anchor>
            {article.summary && <span className="quiet one-line" dir="auto">{article.summary}</span>}
          </span>
          <Tooltip label={label}>
            <ActionIcon aria-label={`${label}: ${article.title}`} onClick={() => onInsert(article, article.address ? `${location.origin}${article.address}` : '')}><Icon name="link" size={15} /></ActionIcon>
          </Tooltip>
        </li>
      ))}
    </ul>
  )
}

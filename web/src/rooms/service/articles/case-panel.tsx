import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { RecordView, Rows } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { saveChange } from '@/core/writing/save-change'
import type { Suggested } from './articles'
import classes from './articles.module.css'
import { ArticleSuggestions } from './suggestions'

interface Used { id?: string; article: { id: string; title: string } | null }

/** Articles that may answer a case: linked with one press, or written from it. */
export function CaseArticles({ record, isReadOnly }: SpecialProps) {
  const brief = useTypeBrief('articles')
  const writeUp = useWritingUp(record)
  if (!brief || isReadOnly) return null
  const used = (record.children.articles ?? []) as unknown as Used[]
  const text = [record.subject, record.description].filter(Boolean).join('\n')
  const link = async (article: Suggested, address: string) => {
    const rows = [...used.map(({ id, article: one }) => ({ id, article: one?.id })), { article: article.id }]
    const saved = await saveChange({ type: 'cases', row: record, values: { children: { articles: rows } }, text: t`${article.title} is linked to this case.` })
    if (saved && address) await navigator.clipboard?.writeText(address).catch(() => undefined)
  }
  const mayLink = record.rights.change && !record.trashed_at
  const mayWrite = ((record.verbs ?? []) as string[]).includes('write-up')
  return (
    <PanelCard label={t`Knowledge`} icon="book">
      {mayLink && <ArticleSuggestions text={text} onInsert={(article, address) => void link(article, address)} insertLabel={t`Link it to this case and copy its address`} without={used.map(({ article }) => String(article?.id))} />}
      {mayWrite && <p className={classes.writeUp}><Button size="compact-sm" leftSection={<Icon name="pencil" size={14} />} onClick={() => void writeUp()}>{t`Write an article from this`}</Button></p>}
    </PanelCard>
  )
}

/** Begins an article from the case, and opens it for writing. */
function useWritingUp(record: RecordView) {
  const navigate = useNavigate()
  return async () => {
    try {
      const { entry } = await api.post(`/cases/${record.id}/verbs/write-up`)
      const filter = JSON.stringify({ field: 'case', op: 'is', value: String(record.id) })
      const { rows } = await api.get<Rows>('/articles', { filter, sort: '-created_at', limit: 1 })
      announce({ text: t`The article is begun; names of people were left out.`, entry })
      await refreshRecords()
      if (rows[0]) void navigate({ to: '/articles/$id/write', params: { id: String(rows[0].id) } })
    } catch (error) {
      announceProblem(error)
    }
  }
}

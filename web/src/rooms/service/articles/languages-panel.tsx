import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor, useNavigate } from '@tanstack/react-router'
import type { RecordView } from '@/api/contract'
import { useDescribe, useTypeBrief } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { createRecord } from '@/api/records'
import { Chip } from '@/core/kit/chip'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { aboutQuery, type LanguageOf } from './articles'
import classes from './articles.module.css'

/** In which languages it is there, which are missing, and which say what an older version said. */
export function LanguagesPanel({ record }: SpecialProps) {
  const { data } = useQuery(aboutQuery(String(record.id)))
  const mayCreate = useTypeBrief('articles')?.rights.create
  const translate = useTranslating(record, data?.languages ?? [])
  if (!data?.languages.length) return null
  return (
    <PanelCard label={t`Languages`} icon="language" tools={mayCreate && <MoreLanguages there={data.languages} onChoose={translate} />}>
      <ul className={classes.languages}>
        {data.languages.map((one) => (
          <li key={one.language} data-here={String(one.article) === String(record.id) || undefined}>
            <span className={classes.tongue} lang={one.language} dir="auto">{one.name}</span>
            {one.article === null
              ? mayCreate ? <Button size="compact-xs" variant="subtle" onClick={() => void translate(one.language)}>{t`Translate`}</Button> : <span className="quiet">{t`missing`}</span>
              : <Anchor to="/$type/$id" params={{ type: 'articles', id: String(one.article) }} className={`one-line ${classes.there}`} dir="auto">{one.title}</Anchor>}
            {one.is_older && <Chip color="amber" title={t`Its original was published anew since.`}>{t`older`}</Chip>}
            {one.article !== null && one.state === 'draft' && <Chip>{t`draft`}</Chip>}
          </li>
        ))}
      </ul>
    </PanelCard>
  )
}

/** Begins the article in another language, with the original's words to write over. */
function useTranslating(record: RecordView, there: LanguageOf[]) {
  const navigate = useNavigate()
  const original = there.find(({ is_original: isOriginal }) => isOriginal)?.article ?? record.id
  return async (language: string) => {
    const { title, summary, body, category, audience } = record
    const values = { title, summary, body, category: (category as { id: string } | null)?.id ?? null, audience, language, original }
    try {
      const { data, entry } = await createRecord('articles', values)
      announce({ text: t`${data.title} can be translated now.`, entry })
      await refreshRecords()
      void navigate({ to: '/articles/$id/write', params: { id: String(data.id) } })
    } catch (error) {
      announceProblem(error)
    }
  }
}

function MoreLanguages({ there, onChoose }: { there: LanguageOf[]; onChoose: (language: string) => Promise<void> }) {
  const { fields } = useDescribe('articles')
  const known = new Set(there.map(({ language }) => language))
  const others = fields.find(({ name }) => name === 'language')?.choices?.filter(({ value }) => !known.has(value)) ?? []
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon size={22} aria-label={t`Translate into another language`}><Icon name="plus" size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        {others.map(({ value, label }) => <Menu.Item key={value} lang={value} onClick={() => void onChoose(value)}>{label}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}

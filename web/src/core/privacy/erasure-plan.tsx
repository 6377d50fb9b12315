import { plural, t } from '@lingui/core/macro'
import { Alert, List, Text } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import type { ErasurePreview } from './privacy'

/** What goes, what stays and by what law, and what is left to decide. */
export function ErasurePlan({ plan }: { plan: ErasurePreview }) {
  const { goes, stays, merged, files, entries, imports, mentions, pseudonym } = plan
  return (
    <>
      <Text size="sm" fw={600}>{t`This goes`}</Text>
      <List size="sm" mb="sm">
        {goes.map(({ type, label, count }) => <List.Item key={type}>{label}: {count}</List.Item>)}
        {merged.length > 0 && <List.Item>{t`What was merged into it: ${merged.join(', ')}`}</List.Item>}
        <List.Item>{t`What ${plural(entries, { one: '# entry', other: '# entries' })} of the journal said of it; that something was done stays provable`}</List.Item>
        {files > 0 && <List.Item>{plural(files, { one: '# file that nobody else needs', other: '# files that nobody else needs' })}</List.Item>}
        {imports.map(({ id, file_name }) => <List.Item key={id}>{t`The file of the import ${file_name}, with everybody in it; the others stay here`}</List.Item>)}
      </List>
      <Text size="sm" fw={600}>{t`This stays, under the name “${pseudonym}”`}</Text>
      {stays.length === 0 ? <Text size="sm">{t`Nothing: no law that you named makes you keep any of it.`}</Text> : (
        <List size="sm">
          {stays.map(({ type, label, count, basis, until }) => <List.Item key={type}>{t`${label}: ${count}, until ${until} by ${basis}`}</List.Item>)}
        </List>
      )}
      {mentions.length > 0 && (
        <Alert mt="sm" color="yellow" icon={<Icon name="alert-triangle" size={16} />} title={t`The name also stands in texts about others`}>
          {t`They are left as they are. Read them before, and change them where they tell too much:`}{' '}
          {mentions.map(({ type, id, label }, index) => <span key={`${type}${id}`}>{index > 0 && ', '}<a href={`/${type}/${id}`} target="_blank" rel="noreferrer">{label} {id}</a></span>)}
        </Alert>
      )}
    </>
  )
}

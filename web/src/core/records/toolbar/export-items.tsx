import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { addressOf } from '@/api/client'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { Column } from '../state/columns'
import type { Screen } from '../state/screen'

interface Props { description: TypeDescription; screen: Screen; columns: Column[]; ids?: string[] }

/** The list as a file: the rows and columns that are shown, in their order. */
export function ExportItems({ description, screen, columns, ids }: Props) {
  const known = new Set(description.fields.map(({ name }) => name))
  const names = columns.map(({ name }) => name).filter((name) => known.has(name))
  const href = (format: string) => addressOf(`/${description.type}/export`, {
    format, columns: names.join(','), sort: screen.sort,
    ...(ids ? { ids: ids.join(',') } : { filter: screen.filter, q: screen.q }),
  })
  return description.export_formats.map((format) => (
    <Menu.Item key={format} component="a" href={href(format)} download leftSection={<Icon name={ICONS[format] ?? 'file'} size={15} />}>{nameOf(format)}</Menu.Item>
  ))
}

const ICONS: Record<string, string> = { csv: 'file', xlsx: 'table', vcf: 'address-book' }

function nameOf(format: string): string {
  if (format === 'csv') return t`Text with commas (CSV)`
  if (format === 'xlsx') return t`Spreadsheet (Excel)`
  return format === 'vcf' ? t`Address cards (vCard)` : format.toUpperCase()
}

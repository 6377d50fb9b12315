import { t } from '@lingui/core/macro'
import { Collapse, Select, Stack, Switch, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Icon } from '@/core/kit/icon'
import type { ImportView, Reading } from './contract'
import { dateOrders, decimals, encodings, quotes, separators } from './reading-choices'
import classes from './importing.module.css'

/** How the file was read; each guess can be overruled, and the columns are read anew. */
export function ReadingPanel({ view, onChange }: { view: ImportView; onChange: (reading: Partial<Reading>) => void }) {
  const { reading, sheets } = view
  const [isOpen, { toggle }] = useDisclosure(view.columns.length <= 1)
  const isText = view.format === 'csv'
  const box = (name: keyof Reading, label: string, data: { value: string; label: string }[]) => {
    const value = (reading[name] as string | null) ?? null
    const known = value === null || data.some((each) => each.value === value) ? data : [{ value, label: value }, ...data]
    return <Select size="xs" label={label} data={known} value={value} allowDeselect={false} searchable={data.length > 8} placeholder={t`found out`} onChange={(next) => onChange({ [name]: next })} />
  }
  return (
    <section className={classes.reading}>
      <UnstyledButton className={classes.readingHead} onClick={toggle} aria-expanded={isOpen}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />{t`Does it look wrong? How the file is read`}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Stack gap="xs" pt="xs">
          {sheets.length > 1 && box('sheet', t`Sheet`, sheets.map((sheet) => ({ value: sheet, label: sheet })))}
          {isText && <>{box('encoding', t`Letters (encoding)`, encodings())}{box('separator', t`Between the columns`, separators())}{box('quote', t`Around texts`, quotes())}</>}
          {box('date_order', t`Order of dates`, dateOrders())}
          {box('decimal', t`Decimal sign`, decimals())}
          <Switch size="xs" label={t`The first row holds the headings`} checked={reading.has_heading ?? true} onChange={(event) => onChange({ has_heading: event.currentTarget.checked })} />
        </Stack>
      </Collapse>
    </section>
  )
}

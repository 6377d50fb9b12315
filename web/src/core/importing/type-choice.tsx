import { t } from '@lingui/core/macro'
import { SegmentedControl, Select } from '@mantine/core'
import type { TypeBrief } from '@/api/contract'

const FEW = 4

/** What the file holds. */
export function TypeChoice({ types, value, onChange }: { types: TypeBrief[]; value: string; onChange: (type: string) => void }) {
  const data = types.map((each) => ({ value: each.type, label: each.plural }))
  return types.length <= FEW
    ? <SegmentedControl aria-label={t`What the file holds`} data={data} value={value} onChange={onChange} />
    : <Select label={t`What the file holds`} data={data} value={value} allowDeselect={false} maw={260} onChange={(type) => type && onChange(type)} />
}

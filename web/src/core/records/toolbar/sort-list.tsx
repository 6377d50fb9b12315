import { t } from '@lingui/core/macro'
import { ActionIcon, Select } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { readSort, writeSort } from '../state/sorting'
import type { ScreenControl } from '../state/use-screen'
import classes from './toolbar.module.css'

const MOST = 4

/** The sort keys, first one first. */
export function SortList({ description, control: { screen, change } }: { description: TypeDescription; control: ScreenControl }) {
  const keys = readSort(screen.sort)
  const set = (next: typeof keys) => change({ sort: writeSort(next) })
  const free = description.fields.filter(({ sortable, name }) => sortable && !keys.some((key) => key.name === name))
  return (
    <div role="group" aria-label={t`Sorted by`}>
      <div className={classes.caption}>{t`Sorted by`}</div>
      {keys.map((key, at) => {
        const label = findField(description.fields, key.name)?.label ?? key.name
        return (
          <div key={key.name} className={classes.sortKey}>
            <span className="one-line">{label}</span>
            <ActionIcon aria-label={key.descending ? t`${label}: downwards; turn round` : t`${label}: upwards; turn round`} title={key.descending ? t`downwards` : t`upwards`}
              onClick={() => set(keys.map((each, place) => (place === at ? { ...each, descending: !each.descending } : each)))}>
              <Icon name={key.descending ? 'sort-descending' : 'sort-ascending'} size={16} />
            </ActionIcon>
            <ActionIcon aria-label={t`Do not sort by ${label}`} onClick={() => set(keys.filter((_, place) => place !== at))}><Icon name="x" size={14} /></ActionIcon>
          </div>
        )
      })}
      {keys.length < MOST && free.length > 0 && (
        <Select size="xs" aria-label={t`Sort also by`} placeholder={keys.length ? t`then by …` : t`by …`} searchable data={free.map(({ name, label }) => ({ value: name, label }))} value={null} comboboxProps={{ withinPortal: false }}
          onChange={(name) => name && set([...keys, { name, descending: false }])} />
      )}
    </div>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Popover, Select } from '@mantine/core'
import { useState } from 'react'
import type { Field, Filter } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { ConditionRow } from './condition-row'
import { FieldPicker } from './field-picker'
import { isCondition, makeGroup, newCondition, readGroup, type Group, type GroupKind } from './tree'
import classes from './filters.module.css'

interface Props { fields: Field[]; group: Group; onChange: (group: Group) => void; depth?: number }

const DEEPEST = 4

/** Conditions that belong together: all of them, any of them, none of them; groups may stand in groups. */
export function GroupBox({ fields, group, onChange, depth = 0 }: Props) {
  const { kind, parts } = group
  const [isPicking, setPicking] = useState(false)
  const put = (at: number, part: Filter | null) => onChange({ kind, parts: part ? parts.map((each, place) => (place === at ? part : each)) : parts.filter((_, place) => place !== at) })
  const add = (part: Filter) => onChange({ kind, parts: [...parts, part] })
  return (
    <div className={depth ? classes.inner : classes.outer} role="group" aria-label={t`Conditions`}>
      <Select
        size="xs" w={150} aria-label={t`How the conditions are joined`} value={kind} allowDeselect={false} comboboxProps={{ withinPortal: false }}
        data={[{ value: 'all', label: t`all of these` }, { value: 'any', label: t`any of these` }, { value: 'none', label: t`none of these` }]}
        onChange={(next) => next && onChange({ kind: next as GroupKind, parts })}
      />
      {parts.map((part, at) => (
        <div key={at} className={classes.part}>
          {isCondition(part)
            ? <ConditionRow fields={fields} condition={part} onChange={(next) => put(at, next)} />
            : <GroupBox fields={fields} group={readGroup(part)} depth={depth + 1} onChange={(next) => put(at, makeGroup(next))} />}
          <ActionIcon aria-label={t`Remove this condition`} onClick={() => put(at, null)}><Icon name="x" size={14} /></ActionIcon>
        </div>
      ))}
      <div className={classes.adds}>
        <Popover opened={isPicking} onChange={setPicking} position="bottom-start" width={280} trapFocus withinPortal={false}>
          <Popover.Target>
            <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => setPicking(!isPicking)}>{t`Condition`}</Button>
          </Popover.Target>
          <Popover.Dropdown p={6}><FieldPicker fields={fields} onPick={(path, field) => { setPicking(false); add(newCondition(path, field)) }} /></Popover.Dropdown>
        </Popover>
        {depth < DEEPEST && (
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => add({ [kind === 'any' ? 'and' : 'or']: [] } as unknown as Filter)}>{t`Group`}</Button>
        )}
      </div>
    </div>
  )
}

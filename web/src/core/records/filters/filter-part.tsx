import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Field, Filter } from '@/api/contract'
import { ConditionRow } from './condition-row'
import { GroupBox } from './group-box'
import { isCondition, makeGroup, readGroup } from './tree'
import classes from './filters.module.css'

interface Props { fields: Field[]; part: Filter; onChange: (part: Filter) => void; onDone: () => void }

/** One part of the filter, open to be changed: a condition, or a group of them. */
export function FilterPart({ fields, part, onChange, onDone }: Props) {
  const done = <Button size="compact-sm" ml="auto" onClick={onDone}>{t`Done`}</Button>
  if (!isCondition(part)) return (
    <>
      <GroupBox fields={fields} group={readGroup(part)} depth={1} onChange={(group) => onChange(makeGroup(group))} />
      <div className={classes.foot}>{done}</div>
    </>
  )
  return (
    <>
      <ConditionRow fields={fields} condition={part} onChange={onChange} />
      <div className={classes.foot}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange({ or: [part] })}>{t`Or something else …`}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onChange({ not: part })}>{t`Turn round (not)`}</Button>
        {done}
      </div>
    </>
  )
}

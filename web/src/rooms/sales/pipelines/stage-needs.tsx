import { plural, t } from '@lingui/core/macro'
import { Button, Checkbox, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDescribe } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { saveChange } from '@/core/writing/save-change'
import type { StageRow } from './pipelines'
import classes from './pipelines.module.css'

/** What must be filled in before a deal enters. */
export function StageNeeds({ stage, isReadOnly }: { stage: StageRow; isReadOnly: boolean }) {
  const { data } = useQuery(recordQuery('stages', String(stage.id)))
  const { children } = useDescribe('stages')
  const choices = children.find(({ name }) => name === 'needs')?.fields.find(({ name }) => name === 'field')?.choices ?? []
  const needs = data?.children.needs ?? []
  const asked = choices.filter(({ value }) => needs.some(({ field }) => field === value))
  const toggle = (value: string) => {
    if (!data) return
    const isAsked = needs.some(({ field }) => field === value)
    const next = isAsked ? needs.filter(({ field }) => field !== value) : [...needs, { field: value }]
    void saveChange({ type: 'stages', row: data, values: { children: { needs: next.map((need) => 'id' in need ? { id: need.id, field: need.field } : need) } } })
  }
  const said = asked.length === 0 ? t`nothing` : asked.length < 3 ? asked.map(({ label }) => label).join(', ') : plural(asked.length, { one: '# thing', other: '# things' })
  return (
    <Menu closeOnItemClick={false} position="bottom-start" disabled={isReadOnly}>
      <Menu.Target><Button size="compact-sm" variant="subtle" color="gray" className={classes.needs} aria-label={t`What ${stage.title} asks for: ${said}`}>{said}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Before a deal enters, it must have`}</Menu.Label>
        {choices.map(({ value, label }) => (
          <Menu.Item key={value} role="menuitemcheckbox" aria-checked={asked.some((each) => each.value === value)} onClick={() => toggle(value)}
            leftSection={<Checkbox size="xs" checked={asked.some((each) => each.value === value)} readOnly tabIndex={-1} aria-hidden styles={{ input: { pointerEvents: 'none' } }} />}>{label}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import type { CustomField } from '../contract'
import { ColourPicker } from './colour-picker'

type Choices = CustomField['choices']
const COLOURS = ['blue', 'green', 'amber', 'violet', 'teal', 'pink', 'orange', 'red', 'gray']

/** The choices with their colours, in the order in which they are offered. */
export function ChoiceRows({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const change = (at: number, changed: Partial<Choices[number]>) => onChange(choices.map((choice, each) => each === at ? { ...choice, ...changed } : choice))
  const move = (at: number, by: number) => {
    const next = [...choices]
    const [moved] = next.splice(at, 1)
    next.splice(at + by, 0, moved)
    onChange(next)
  }
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>{t`Choices`}</Text>
      <Stack gap={6}>
        {choices.map((choice, at) => (
          <Group key={at} gap={6} wrap="nowrap">
            <ColourPicker value={choice.color ?? 'gray'} label={t`Colour of ${choice.label}`} onChange={(color) => change(at, { color })} />
            <TextInput aria-label={t`Choice ${at + 1}`} value={choice.label} style={{ flex: 1 }} onChange={(event) => change(at, { label: event.currentTarget.value })} />
            <ActionIcon aria-label={t`Move up`} disabled={at === 0} onClick={() => move(at, -1)}><Icon name="arrow-up" size={14} /></ActionIcon>
            <ActionIcon aria-label={t`Move down`} disabled={at === choices.length - 1} onClick={() => move(at, 1)}><Icon name="arrow-down" size={14} /></ActionIcon>
            <ActionIcon aria-label={t`Remove ${choice.label}`} onClick={() => onChange(choices.filter((_, each) => each !== at))}><Icon name="x" size={14} /></ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" color="gray" style={{ alignSelf: 'start' }} leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...choices, { value: '', label: '', color: COLOURS[choices.length % COLOURS.length] }])}>{t`Add a choice`}</Button>
      </Stack>
    </div>
  )
}

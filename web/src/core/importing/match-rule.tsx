import { t } from '@lingui/core/macro'
import { Radio, Stack } from '@mantine/core'
import type { OnMatch } from './contract'
import { onMatchChoices } from './say'

/** What happens to those who are here already; single rows can differ after the trial. */
export function MatchRule({ value, onChange }: { value: OnMatch; onChange: (value: OnMatch) => void }) {
  return (
    <Radio.Group label={t`Those who are here already`} value={value} onChange={(next) => onChange(next as OnMatch)}>
      <Stack gap={8} mt={6}>
        {onMatchChoices().map((choice) => <Radio key={choice.value} size="xs" value={choice.value} label={choice.label} description={choice.hint} />)}
      </Stack>
    </Radio.Group>
  )
}

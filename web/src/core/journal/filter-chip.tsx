import { t } from '@lingui/core/macro'
import { Menu, UnstyledButton } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import classes from './filter-chip.module.css'
import type { Option } from './story-options'

interface Props { icon: string; /** What it says while nothing is chosen. */ label: string; options: Option[]; value: string | undefined; onChange: (value: string | undefined) => void }

/** A small filter that says what it lets through. */
export function FilterChip({ icon, label, options, value, onChange }: Props) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu width={220} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.chip} data-chosen={!!value}>
          <Icon name={chosen?.icon ?? icon} size={14} />
          <span className="one-line">{chosen?.label ?? (value || label)}</span>
          <Icon name="chevron-down" size={12} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<Icon name={icon} />} onClick={() => onChange(undefined)} rightSection={!value && <Icon name="check" label={t`chosen`} />}>{label}</Menu.Item>
        {options.map((option) => (
          <Menu.Item
            key={option.value} onClick={() => onChange(option.value)} leftSection={<Icon name={option.icon ?? icon} />}
            rightSection={option.value === value && <Icon name="check" label={t`chosen`} />}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

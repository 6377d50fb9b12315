import { t } from '@lingui/core/macro'
import { Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '@/api/session'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { density, type Density } from '../appearance'
import { keepDensity, keepTheme } from '../preferences'
import { openKeyList } from './key-list-state'
import { wishToLeave } from './leave'
import classes from './navigation.module.css'

/** Who I am here, how it looks to me, and the way out. */
export function UserMenu({ isNarrow }: { isNarrow: boolean }) {
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [rows, setRows] = useState<Density>(density)
  return (
    <Menu position="top-start" width={248} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={isNarrow ? me.name : undefined}>
          <Face name={me.name} picture={me.picture} size={26} />
          {!isNarrow && <><span className="one-line">{me.name}</span><Icon name="selector" size={14} color="var(--ink-3)" className={classes.badge} /></>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email}{me.roles.length > 0 && <Text size="xs" c="dimmed">{me.roles.join(', ')}</Text>}</Menu.Label>
        <div style={{ padding: '4px 8px 8px', display: 'grid', gap: 8 }}>
          <SegmentedControl fullWidth size="xs" aria-label={t`Theme`} value={colorScheme} onChange={(value) => { setColorScheme(value as MantineColorScheme); keepTheme(value as MantineColorScheme) }}
            data={[{ value: 'light', label: t`Light` }, { value: 'dark', label: t`Dark` }, { value: 'auto', label: t`Auto` }]} />
          <SegmentedControl fullWidth size="xs" aria-label={t`Density`} value={rows} onChange={(value) => { keepDensity(value as Density); setRows(value as Density) }}
            data={[{ value: 'comfortable', label: t`Comfortable` }, { value: 'compact', label: t`Compact` }]} />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keyboard" />} rightSection={<Text size="xs" c="dimmed">?</Text>} onClick={openKeyList}>{t`Keys`}</Menu.Item>
        <Menu.Item leftSection={<Icon name="logout" />} onClick={wishToLeave}>{t`Sign out`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { countQuery } from '@/api/records'
import { Icon } from '@/core/kit/icon'
import { inside } from '@/foundation/locale'
import { CreateButton } from './create-button'
import { QuickFilter } from './filters/quick-filter'
import { sayCount } from './rows/count-words'
import { columnsOf } from './state/columns'
import type { ScreenControl } from './state/use-screen'
import { ExportItems } from './toolbar/export-items'
import classes from './list-screen.module.css'

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The name of the list, how long it is, a box to find in it, and what is made from it. */
export function ListHead({ description, control, isPhone }: Props) {
  const { screen, change } = control
  const { type, rights, plural, export_formats: formats } = description
  const { data: count } = useQuery({ ...countQuery(type, { filter: screen.filter, q: screen.q || undefined, trash: screen.trash || undefined }), placeholderData: (before) => before })
  const columns = useMemo(() => columnsOf(description, screen.columns), [description, screen.columns])
  const canExport = rights.export && formats.length > 0 && !screen.trash
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{plural}</h1>
      <span className={`${classes.count} ${classes.words} tabular`} role="status" aria-label={count ? t`${sayCount(count)} in this list` : undefined}>{count ? sayCount(count) : ''}</span>
      <div className={classes.find}>{!screen.trash && <QuickFilter value={screen.q} noun={inside(plural)} onChange={(q) => change({ q })} />}</div>
      <Menu position="bottom-end" width={230}>
        <Menu.Target><ActionIcon size={isPhone ? 40 : 30} aria-label={t`More for ${plural}`} title={t`Import, export, trash`}><Icon name="dots" /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {canExport && <>
            <Menu.Label>{t`Take out what is shown`}</Menu.Label>
            <ExportItems description={description} screen={screen} columns={columns} />
            <Menu.Divider />
          </>}
          {rights.import && <Menu.Item component={Link} to="/import" search={{ type } as never} leftSection={<Icon name="file-import" size={15} />}>{t`Bring in a file`}</Menu.Item>}
          <Menu.Item leftSection={<Icon name={screen.trash ? 'list' : 'trash'} size={15} />} onClick={() => change({ trash: !screen.trash, layout: 'table', q: '' }, { isStep: true })}>
            {screen.trash ? t`Leave the trash` : t`Trash`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {rights.create && !screen.trash && <CreateButton description={description} isPhone={isPhone} />}
    </header>
  )
}

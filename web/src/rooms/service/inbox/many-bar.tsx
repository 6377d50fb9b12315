import { plural, t } from '@lingui/core/macro'
import { Button, CloseButton, Menu, Paper } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { describeQuery } from '@/api/describe'
import { refreshRecords } from '@/api/queries'
import { useMe } from '@/api/session'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { announce, announceProblem } from '@/core/kit/notices'
import { runBulk } from '@/core/records/bulk/bulk'
import { handleCases } from './inbox-queries'
import { SolveDialog } from './solve-dialog'
import type { InboxControl } from './use-inbox'
import classes from './many-bar.module.css'

const BulkDialog = lazyPart(() => import('@/core/records/bulk/bulk-dialog').then((module) => module.BulkDialog))

/** What can be done with several cases at once; each says how many, and is taken back as one. */
export function ManyBar({ inbox: { selected, clear } }: { inbox: InboxControl }) {
  const ids = [...selected]
  const me = useMe()
  const navigate = useNavigate()
  const { data: description } = useQuery(describeQuery('cases'))
  const [field, setField] = useState<'owner' | 'queue' | null>(null)
  const [isSolving, setSolving] = useState(false)
  const count = ids.length
  const take = async () => {
    try {
      const result = await runBulk({ type: 'cases', select: { ids }, action: 'change', values: { owner: me.id } }, false)
      announce({ text: plural(result.count, { one: '# case is yours now.', other: '# cases are yours now.' }) + sayLeft(result.refused.length), entry: result.entry === null ? null : String(result.entry) })
      clear()
      await refreshRecords()
    } catch (error) { announceProblem(error) }
  }
  const wait = async (whom: 'customer' | 'supplier') => {
    try {
      const { data } = await handleCases({ deed: 'wait', whom }, ids)
      announce({ text: plural(data.count, { one: '# case waits.', other: '# cases wait.' }) + sayLeft(data.refused.length), entries: data.entries.map(String) })
      clear()
      await refreshRecords()
    } catch (error) { announceProblem(error) }
  }
  const group = t`Selected cases`
  useActions([
    { id: 'many:assign', label: t`Assign the selected cases to me`, keys: 'a', group, icon: 'user-check', run: () => void take() },
    { id: 'many:solve', label: t`Solve the selected cases`, keys: 'e', group, icon: 'circle-check', typesInto: true, run: () => setSolving(true) },
    { id: 'many:wait', label: t`Wait for the customers of the selected cases`, keys: 'w', group, icon: 'hourglass', run: () => void wait('customer') },
  ])
  const chosen = description?.fields.find(({ name }) => name === field)
  return (
    <Paper className={classes.bar} role="region" aria-label={group}>
      <span className={`${classes.count} tabular`} role="status">{plural(count, { one: '# selected', other: '# selected' })}</span>
      <div className={classes.deeds}>
        <Menu position="top-start">
          <Menu.Target><Button size="compact-sm" leftSection={<Icon name="user" size={14} />}>{t`Assign`}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void take()}>{t`To me`}</Menu.Item>
            <Menu.Item onClick={() => setField('owner')}>{t`To somebody else …`}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-sm" leftSection={<Icon name="inbox" size={14} />} onClick={() => setField('queue')}>{t`Queue`}</Button>
        <Menu position="top-start">
          <Menu.Target><Button size="compact-sm" leftSection={<Icon name="hourglass" size={14} />}>{t`Wait`}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void wait('customer')}>{t`For the customer`}</Menu.Item>
            <Menu.Item onClick={() => void wait('supplier')}>{t`For a supplier`}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-sm" leftSection={<Icon name="circle-check" size={14} />} onClick={() => setSolving(true)}>{t`Solve`}</Button>
        {count === 2 && description?.can_merge && <Button size="compact-sm" leftSection={<Icon name="arrow-merge" size={14} />} onClick={() => void navigate({ to: '/$type/$id/merge/$other', params: { type: 'cases', id: ids[0], other: ids[1] } })}>{t`Merge`}</Button>}
      </div>
      <CloseButton size="sm" aria-label={t`Select nothing`} onClick={clear} />
      {isSolving && <SolveDialog ids={ids} onClose={() => setSolving(false)} onDone={clear} />}
      {chosen && description && <BulkDialog description={description} action="change" start={chosen} fields={[chosen]} select={{ ids }} onClose={() => setField(null)} onDone={clear} />}
    </Paper>
  )
}

function sayLeft(count: number): string {
  return count ? ` ${plural(count, { one: '# was left as it is.', other: '# were left as they are.' })}` : ''
}

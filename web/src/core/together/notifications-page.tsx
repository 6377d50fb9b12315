import { t } from '@lingui/core/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { AssignedToMe } from './assigned-to-me'
import { NotificationLine } from './notification-line'
import { markRead, notificationsQuery, unreadQuery } from './together'
import classes from './together.module.css'

type Shown = 'unread' | 'all' | 'assigned'

/** What concerns me: who mentioned me, what I was given, what happens with what I follow. */
export function NotificationsPage() {
  const [shown, setShown] = useState<Shown>('unread')
  const { data: unread = 0 } = useQuery(unreadQuery)
  return (
    <Page
      title={t`Notifications`} hint={<Link to="/settings/notifications">{t`What you are told of, and how`}</Link>} narrow
      actions={unread > 0 && <Button onClick={() => { markRead(null).catch(announceProblem) }}>{t`Mark all as read`}</Button>}
    >
      <SegmentedControl
        value={shown} onChange={(value) => setShown(value as Shown)} mb="md" aria-label={t`What is shown`}
        data={[{ value: 'unread', label: t`Unread` }, { value: 'all', label: t`All` }, { value: 'assigned', label: t`Assigned to me` }]}
      />
      {shown === 'assigned' ? <AssignedToMe /> : <NotificationList key={shown} isUnread={shown === 'unread'} />}
    </Page>
  )
}

function NotificationList({ isUnread }: { isUnread: boolean }) {
  const query = useInfiniteQuery(notificationsQuery(isUnread))
  const lines = query.data?.pages.flatMap((page) => page.notifications) ?? []
  if (query.isPending) return <WaitingRows />
  if (query.isError && !lines.length) return <Failure small error={query.error} retry={() => void query.refetch()} />
  if (!lines.length) {
    return <Empty icon="bell" title={isUnread ? t`Nothing unread` : t`Nothing yet`}>{t`Here you read when somebody mentions you, gives you a record, or something happens with what you follow.`}</Empty>
  }
  return (
    <>
      <ul className={classes.lines}>{lines.map((line) => <NotificationLine key={line.id} line={line} />)}</ul>
      {query.hasNextPage && <Button variant="subtle" color="gray" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t`More`}</Button>}
    </>
  )
}

import { plural, t } from '@lingui/core/macro'
import { Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTypeBrief } from '@/api/describe'
import { announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { Comment } from './comment'
import { CommentBox } from './comment-box'
import { conversationQuery, follow, writeComment } from './together'
import classes from './together.module.css'

/** What the others say about a record, and who follows it. */
export function Conversation({ record, description, isReadOnly }: SpecialProps) {
  const [type, id] = [description.type, String(record.id)]
  const { data } = useQuery(conversationQuery(type, id))
  const mayWrite = useTypeBrief('comments') !== undefined && !isReadOnly && !record.trashed_at
  const followers = data?.followers ?? []
  const names = followers.map(({ title }) => title).join(', ')
  const said = plural(followers.length, { 0: 'Nobody follows this yet', one: `${names} follows this`, other: `Followed by ${names}` })
  return (
    <PanelCard
      label={t`Comments`} icon="message"
      tools={data && (
        <Tooltip label={said}>
          <Button size="compact-xs" variant={data.is_following ? 'light' : 'subtle'} color={data.is_following ? undefined : 'gray'} aria-pressed={data.is_following} leftSection={<Icon name="bell" size={13} />} onClick={() => { follow(type, id, !data.is_following).catch(announceProblem) }}>
            {data.is_following ? t`Following` : t`Follow`}
          </Button>
        </Tooltip>
      )}
    >
      <div className={classes.conversation}>
        {!!data?.comments.length && <ul className={classes.comments}>{data.comments.map((comment) => <Comment key={comment.id} type={type} id={id} comment={comment} />)}</ul>}
        {mayWrite && <CommentBox name={`comment:${type}:${id}`} onSend={(text) => writeComment(type, id, text)} />}
      </div>
    </PanelCard>
  )
}

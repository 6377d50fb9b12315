import { t } from '@lingui/core/macro'
import { Code, CopyButton, Button, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '@/api/client'
import { useMe } from '@/api/session'
import { Face } from '@/core/kit/face'
import { Page } from '@/core/kit/page'
import { fullUsersQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'
import { extensionsQuery } from './telephone-queries'

/** Whose phone rings where, and what a telephone system is to be told. */
export function TelephonePage() {
  const me = useMe()
  const { data: known = [] } = useQuery(extensionsQuery)
  const { data: users = [] } = useQuery({ ...fullUsersQuery, enabled: me.rights.administer })
  const of = (user: string) => known.find((one) => String(one.user) === user)?.extensions ?? []
  const others = users.filter(({ id, is_active: isActive }) => isActive && String(id) !== String(me.id))
  return (
    <Page title={t`Telephone`} hint={t`When your phone rings, whoever calls shows at the foot of your screen, with all that is known of her.`} narrow>
      <Phones user={String(me.id)} label={t`Your phones`} value={of(String(me.id))} />
      {me.rights.administer && (
        <>
          {others.length > 0 && (
            <section className={classes.section} aria-labelledby="others">
              <h2 id="others" className={classes.sectionTitle}>{t`The phones of the others`}</h2>
              <ul className={classes.rows} style={{ marginTop: 12 }}>
                {others.map((user) => (
                  <li key={user.id} className={classes.row}>
                    <Face name={user.name} picture={user.picture} size={28} />
                    <span className={classes.words}><span className={classes.title}>{user.name}</span></span>
                    <div style={{ flex: '1 1 220px' }}><Phones user={String(user.id)} aria={t`Phones of ${user.name}`} value={of(String(user.id))} /></div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Hook />
        </>
      )}
    </Page>
  )
}

function Phones({ user, label, aria, value }: { user: string; label?: string; aria?: string; value: string[] }) {
  const save = (extensions: string[]) => void settle(() => api.patch('/calls/extensions', { user: Number(user), extensions }), t`The phones are noted.`)
  return (
    <TagsInput label={label} aria-label={aria} value={value} onChange={save} clearable={false} acceptValueOnBlur maxTags={20}
      description={label && t`As your telephone system calls them: 21, +49 30 1234567, SIP/ada …`} placeholder={value.length ? undefined : t`Extension or number`} />
  )
}

/** What the telephone system needs, ready to be copied. */
function Hook() {
  const address = `${window.location.origin}/api/calls/hook`
  const example = `curl -H 'Authorization: Bearer TOKEN' -d call=17 -d event=ringing -d direction=in -d number=+4930123456 -d extension=21 ${address}`
  return (
    <section className={classes.section} aria-labelledby="hook">
      <div className={classes.sectionHead}>
        <h2 id="hook" className={classes.sectionTitle}>{t`The telephone system`}</h2>
        <Button component={Link} to="/settings/tokens">{t`API tokens`}</Button>
      </div>
      <p>{t`It posts to this address when a call rings, is answered and ends, as JSON or as a form. Make a token for it that reaches the telephone only, and put it in the header, or in the address as a password.`}</p>
      <Copied text={address} />
      <p>{t`To try it:`}</p>
      <Copied text={example} />
      <p className="quiet">{t`Asterisk, 3CX, Placetel, sipgate and others are understood in their own words; the manual has an example of each (docs/operate/telephone.md).`}</p>
    </section>
  )
}

function Copied({ text }: { text: string }) {
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'start', marginBlock: 8 }}>
      <Code block style={{ flex: 1, whiteSpace: 'pre-wrap', wordBreak: 'break-all' }} dir="ltr">{text}</Code>
      <CopyButton value={text}>{({ copied, copy }) => <Button onClick={copy}>{copied ? t`Copied` : t`Copy`}</Button>}</CopyButton>
    </div>
  )
}

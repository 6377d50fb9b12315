import { plural, t } from '@lingui/core/macro'
import { Switch } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { api } from '@/api/client'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'

interface HelpSite { is_open: boolean; is_shown: boolean; address: string; articles: number; languages: { language: string; name: string; articles: number }[] }

const siteQuery = queryOptions({ queryKey: ['settings', 'help-site'], queryFn: () => api.get<HelpSite>('/help-site') })

/** Whether customers find answers on a site of their own, and where. */
export function HelpSitePage() {
  const { data, error } = useQuery(siteQuery)
  return (
    <Page title={t`Help site`} hint={t`What you publish for everybody stands there: with a search, in every language in which you write, without signing in.`} narrow>
      {error ? <Failure error={error} /> : data ? <Site site={data} /> : <WaitingRows count={3} />}
    </Page>
  )
}

function Site({ site }: { site: HelpSite }) {
  const flip = (is_open: boolean) => settle(() => api.patch('/help-site', { is_open, before: { is_open: site.is_open } }), is_open ? t`The help site is open.` : t`The help site is closed.`)
  const state = !site.is_open ? t`It is switched off: visitors find nothing there.` : site.is_shown ? t`It is open.` : t`It opens by itself with the first article that is published for everybody.`
  return (
    <div className={classes.form}>
      <Switch label={t`Show the help site`} description={state} checked={site.is_open} onChange={(event) => void flip(event.currentTarget.checked)} />
      <ul className={classes.rows}>
        <li className={classes.row}>
          <Icon name="world" size={18} />
          <span className={classes.words}>
            <span className={classes.title}>{site.is_shown ? <a href={site.address} target="_blank" rel="noreferrer">{location.origin + site.address}</a> : location.origin + site.address}</span>
            <span className={classes.more}>{plural(site.articles, { one: 'One article', other: '# articles' })}{site.languages.length > 0 && `: ${site.languages.map(({ name, articles }) => `${name} ${articles}`).join(', ')}`}</span>
          </span>
        </li>
        <li className={classes.row}>
          <Icon name="list" size={18} />
          <span className={classes.words}>
            <span className={classes.title}><Anchor to="/$type" params={{ type: 'article-categories' }}>{t`Categories`}</Anchor></span>
            <span className={classes.more}>{t`The shelves on which articles stand, in your order and in each language`}</span>
          </span>
        </li>
        <li className={classes.row}>
          <Icon name="id" size={18} />
          <span className={classes.words}>
            <span className={classes.title}><Anchor to="/settings/roles">{t`Who may publish`}</Anchor></span>
            <span className={classes.more}>{t`Every role that may create article versions`}</span>
          </span>
        </li>
      </ul>
    </div>
  )
}

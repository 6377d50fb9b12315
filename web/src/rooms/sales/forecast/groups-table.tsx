import { t } from '@lingui/core/macro'
import { Face } from '@/core/kit/face'
import { Bar } from './bar'
import { ALL, amountOf, type Group } from './contract'
import { GoalCell } from './goal-cell'
import { NumberLink } from './number-link'
import { cellOf, goalOf, type Shown } from './shown'
import { saySort } from './words'
import classes from './forecast.module.css'

/** Who brings what, the most first, with the goals beside it. */
export function GroupsTable({ isByTeam, ...shown }: Shown & { isByTeam: boolean }) {
  const { forecast, month, weighed, currency, isTogether } = shown
  const sums = ['closed', 'committed', 'best', weighed] as const
  const rows = forecast.groups
    .map((group) => ({ group, cell: cellOf(shown, month, group.key), goal: goalOf(shown, month, group.key) }))
    .sort((one, other) => amountOf(other.cell[weighed]) - amountOf(one.cell[weighed]))
  const most = Math.max(...rows.map(({ cell, goal }) => Math.max(amountOf(cell.closed) + amountOf(cell.best), amountOf(cell[weighed]), amountOf(goal?.value))), 1)
  const everybody: Group = { key: ALL, id: null, title: t`Everybody`, picture: null, people: [] }
  const all = { group: everybody, cell: cellOf(shown, month, ALL), goal: goalOf(shown, month, ALL) }
  return (
    <table className={classes.groups}>
      <thead>
        <tr>
          <th scope="col">{isByTeam ? t`Team` : t`Seller`}</th><td aria-hidden />
          {sums.map((sum) => <th key={sum} scope="col" className={classes.right}>{saySort(sum)}</th>)}
          {month !== ALL && <th scope="col" className={classes.right}>{t`Goal`}</th>}
        </tr>
      </thead>
      <tbody>
        {[...rows, all].map(({ group, cell, goal }) => {
          const name = nameOf(group, isByTeam)
          return (
            <tr key={group.key || 'all'} data-all={group.key === ALL || undefined}>
              <th scope="row"><span className={classes.who}>{group.key !== ALL && <Face name={name} picture={group.picture} size={26} square={isByTeam} />}<span className="one-line" dir="auto">{name}</span></span></th>
              <td className={classes.barCell}>{group.key !== ALL && <Bar sums={cell} weighed={cell[weighed]} goal={goal?.value} most={most} />}</td>
              {sums.map((sum) => (
                <td key={sum} className={classes.right} data-label={saySort(sum)}><NumberLink forecast={forecast} month={month} currency={currency} isTogether={isTogether} sum={sum} group={group.key} money={cell[sum]} whose={name} /></td>
              ))}
              {month !== ALL && <td className={classes.right} data-label={t`Goal`}><GoalCell group={group} goal={goal} month={month} currency={currency} name={name} isPast={!!forecast.as_of} /></td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function nameOf(group: Group, isByTeam: boolean): string {
  return group.title || (isByTeam ? t`In no team` : t`Nobody’s`)
}

import { ALL, type Cell, type Forecast, type Goal, type Group, type Month, type Sum, type Sums } from './contract'

/** What the parts of the screen are about: one month (or all) in one currency, and by what it is weighted. */
export interface Shown { forecast: Forecast; currency: string; isTogether: boolean; month: string; weighed: Extract<Sum, 'weighted' | 'likely'> }

/** The sums of a month and a group, all nought where nothing is expected. */
export function cellOf({ forecast, currency }: Pick<Shown, 'forecast' | 'currency'>, month: string, group: string): Cell {
  const none = { amount: '0', currency }
  const nothing: Sums = { closed: none, committed: none, best: none, weighted: none, likely: none }
  return forecast.cells.find((cell) => cell.month === month && cell.group === group && cell.currency === currency) ?? { ...nothing, month, group, currency, count: 0 }
}

/** The months that a choice means. */
export const monthsOf = (forecast: Forecast, month: string): Month[] => month === ALL ? forecast.months : forecast.months.filter((each) => each.month === month)

/** The goal of a group for one month. */
export const goalOf = ({ forecast, currency }: Pick<Shown, 'forecast' | 'currency'>, month: string, group: string): Goal | undefined =>
  forecast.goals.find((goal) => goal.period === 'month' && goal.begins_on.startsWith(month) && month !== ALL && goal.group === group && goal.currency === currency)

export const groupOf = (forecast: Forecast, key: string): Group | null => forecast.groups.find((group) => group.key === key) ?? null

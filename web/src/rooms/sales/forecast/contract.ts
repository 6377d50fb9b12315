/** What the server says of the forecast; amounts are decimal text. */
export interface Money { amount: string; currency: string }
export type Sum = 'closed' | 'committed' | 'best' | 'weighted' | 'likely'
export interface Month { month: string; begins: string; ends: string; begins_at: string; ends_at: string }
export interface Group { key: string; id: string | null; title: string; picture: string | null; people: number[] }
export type Sums = Record<Sum, Money>
export interface Cell extends Sums { month: string; group: string; currency: string; count: number }
export interface Goal {
  id: string; version: number; group: string; whose: string; period: 'month' | 'quarter' | 'year'; name: string; begins_on: string; currency: string
  value: Money; closed: Money; committed: Money; weighted: Money
}
export interface Aside { why: 'late' | 'no_day' | 'no_worth'; currency: string; count: number; value: Money | null }
export interface Forecast {
  months: Month[]; groups: Group[]; cells: Cell[]; goals: Goal[]; aside: Aside[];
  /** Those that the deals are in, and those of them that have a rate. */
  currencies: string[]; together: string[]; as_of: string | null; noted: string[]; learnt: boolean
}
export interface BeliefDay extends Sums { day: string; currency: string }

/** All months together, and everybody. */
export const ALL = ''
export const amountOf = (money: Money | null | undefined) => Number(money?.amount ?? 0)

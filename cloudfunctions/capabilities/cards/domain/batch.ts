import { accept, refuse } from '../../../kernel/domain/decision'
import { addMonths, spokenDay } from '../../../kernel/domain/time'
import type { ColumnName } from '../labels'

/** A school's cards of one month, handed in to the city union together. */
export type Batch = {
  /** `<school>-<YYYY-MM>`: only one. */
  readonly _id: string
  readonly school: string
  /** YYYY-MM */
  readonly month: string
  readonly state: 'closing' | 'closed'
  readonly startedAt: string
  readonly by: string
  /** Counted again whenever a card of it changes; all = waiting + registered + rejected. */
  readonly counts: Counts
}
export type Counts = { readonly waiting: number; readonly registered: number; readonly rejected: number }
export const noneYet: Counts = { waiting: 0, registered: 0, rejected: 0 }

/** How a school hands cards in. */
export type Rules = {
  /** The last day of a month on which an application goes with that month's batch. */
  readonly cutoffDay: number
  /** Where the day comes from; shown beside it. */
  readonly source: string
  readonly columns: readonly { readonly field: ColumnName; readonly heading: string }[]
}

const allColumns: readonly ColumnName[] = [
  'place',
  'unit',
  'union',
  'name',
  'sex',
  'staffNo',
  'phone',
  'joinedOn',
  'type',
]

/**
 * What holds until a school has entered its own: 1–20 goes with the month, 21 and later with the next
 * (POLICY.md §3, bj3e 2022). The columns are nobody's yet: a school checks them with its city union.
 */
export const usualRules = (headings: Readonly<Record<ColumnName, string>>): Rules => ({
  cutoffDay: 20,
  source: '每月 1–20 日报送当月办理（公开资料，待核实）',
  columns: allColumns.map((field) => ({ field, heading: headings[field] })),
})

export const schoolKey = (school: string): string => school.replace(/^\/|\/$/g, '').replace(/\//g, '-')
export const batchIdOf = (school: string, month: string): string => `${schoolKey(school)}-${month}`

const monthOf = (day: string) => day.slice(0, 7)
const following = (month: string, by = 1) => monthOf(addMonths(`${month}-01`, by))

/** The batch that an application of this day goes with; never one that is closed. */
export const monthFor = (day: string, cutoffDay: number, lastClosed: string): string => {
  const inTime = Number(day.slice(8, 10)) <= cutoffDay
  const planned = inTime ? monthOf(day) : following(monthOf(day))
  return planned > lastClosed ? planned : following(lastClosed)
}

/** The first day on which a month's batch can be closed. */
export const closesOn = (month: string, cutoffDay: number): string =>
  `${month}-${String(cutoffDay).padStart(2, '0')}`

/** The newest month whose cut-off day has come. */
const latestDue = (today: string, cutoffDay: number) =>
  closesOn(monthOf(today), cutoffDay) <= today ? monthOf(today) : following(monthOf(today), -1)

/**
 * The month that an officer closes next: the newest whose day has come, if it is open and somebody waits for it;
 * else the first open one from this month on. `oldest` is the earliest month that somebody waits for.
 */
export const monthToClose = (
  today: string,
  cutoffDay: number,
  lastClosed: string,
  oldest: string,
): string => {
  const due = latestDue(today, cutoffDay)
  if (due > lastClosed && oldest !== '' && oldest <= due) return due
  const first = due === monthOf(today) && due > lastClosed ? due : following(due)
  return first > lastClosed ? first : following(lastClosed)
}

/** May a month's batch be closed today? Goes on with one that was left half way. */
export const decideClose = (
  { batch, rules, anybody }: { batch: Batch | null; rules: Rules; anybody: boolean },
  month: string,
  today: string,
) => {
  if (batch) return accept(batch.state)
  if (today < closesOn(month, rules.cutoffDay)) return refuse('tooEarly')
  return anybody ? accept('closing' as const) : refuse('nobodyApplied')
}

export const sizeOf = ({ waiting, registered, rejected }: Counts): number => waiting + registered + rejected

export const spokenMonth = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`

/** `6 月 20 日起可以汇总`. */
export const fromDay = (month: string, cutoffDay: number): string =>
  `${spokenDay(closesOn(month, cutoffDay))}起可以汇总`

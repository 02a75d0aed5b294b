import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  monthStart,
} from '../../../cloudfunctions/kernel/domain/time'
import type { Chance } from '../chance'
import { branches } from '../units'
import { byMonth, type Past } from './by-month'
import type { Planned } from './planned'

const MONTHS = 9
/** `demo-member` was there every third time. */
const REGULAR = 'p00001'

const planned = (past: Past, key: string, host: string, day: number, { below }: Chance): Planned => {
  const capacity = 20 + 5 * below(7)
  return {
    ...past,
    key,
    host,
    day,
    at: '13:30',
    hours: 3,
    opens: day - 20,
    closes: day - 4,
    capacity,
    taken: capacity - below(6),
  }
}

/** What the last months brought: in every month one of the school, in every other month one of some branch. */
export const pastActivities = (now: string, luck: Chance): readonly Planned[] => {
  const today = dayOf(now)
  return Array.from({ length: MONTHS }, (_, at) => at + 1).flatMap((ago) => {
    const first = addMonths(monthStart(today), -ago)
    const [ofSchool, ofBranch] = byMonth[Number(first.slice(5, 7)) - 1] ?? []
    if (!ofSchool || !ofBranch) return []
    const dayOn = (date: number) => daysBetween(today, addDays(first, date))
    const school = planned(ofSchool, `past-${first.slice(0, 7)}`, 'school', dayOn(9), luck)
    const regular = ago % 3 === 0 ? { ...school, seated: [REGULAR] } : school
    const host = branches[(ago * 5) % branches.length]?.code ?? 'gd'
    return ago % 2
      ? [regular, planned(ofBranch, `past-${first.slice(0, 7)}-${host}`, host, dayOn(17), luck)]
      : [regular]
  })
}

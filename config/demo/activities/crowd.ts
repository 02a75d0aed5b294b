import { isEligible } from '../../../cloudfunctions/capabilities/activities/domain/eligibility'
import type { ActivityDoc } from '../../../cloudfunctions/capabilities/activities/store'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { covers } from '../../../cloudfunctions/kernel/domain/actor'
import { dayOf } from '../../../cloudfunctions/kernel/domain/time'
import type { Chance } from '../chance'
import type { Planned } from './planned'

const thoseWhoMay = ({ unit, eligibility, startsAt }: ActivityDoc, people: readonly PersonDoc[]) => {
  const day = dayOf(startsAt)
  const members = people.filter((one) => one.kind === 'member' && covers(unit, one.unit))
  return members.filter((one) => isEligible(eligibility, one, day))
}

/** A woman, a man, a woman …, as long as there are both. */
const inTurns = (people: readonly PersonDoc[]): readonly PersonDoc[] => {
  const women = people.filter(({ sex }) => sex !== 'male')
  const men = people.filter(({ sex }) => sex === 'male')
  return Array.from({ length: Math.max(women.length, men.length) }, (_, at) => [men[at], women[at]])
    .flat()
    .filter((one) => one !== undefined)
}

/**
 * Who takes part, who waits, and who has given a seat back. Those who are named come first, and are not asked
 * whether they may.
 */
export const crowdOf = (
  it: Planned,
  people: readonly PersonDoc[],
  activity: ActivityDoc,
  { some }: Pick<Chance, 'some'>,
) => {
  const { taken, waiting = 0, gaveUp = 0 } = it
  const named = new Set([...(it.seated ?? []), ...(it.queued ?? []), ...(it.without ?? [])])
  const free = thoseWhoMay(activity, people).filter(({ _id }) => !named.has(_id))
  const known = (ids: readonly string[] = []) => people.filter(({ _id }) => ids.includes(_id))
  const [seated, queued] = [known(it.seated), known(it.queued)]
  const total = taken + waiting - seated.length - queued.length
  const mixed = activity.kind === 'mingle' ? inTurns(some(free, free.length)) : some(free, total + gaveUp)
  const chosen = mixed.slice(0, total + gaveUp)
  const others = chosen.slice(0, total)
  const line = others.slice(taken - seated.length)
  return {
    sitting: [...seated, ...others].slice(0, taken),
    line: [...line.slice(0, 2), ...queued, ...line.slice(2)],
    gone: chosen.slice(total),
  }
}

const HOUR = 3_600_000
const MORNING = 9 * HOUR
/** Beijing is so far ahead of UTC. */
const AHEAD = 8 * HOUR
const DAY = 24 * HOUR

/** Nobody signs up at night: what falls before nine is drawn together behind seven. */
const awake = (ms: number): number => {
  const since = (ms + AHEAD) % DAY
  return since < MORNING ? ms - since + 7 * HOUR + (since * 2) / 9 : ms
}

/** Evenly from the opening of the list until its end, or until now, in the order in which they came. */
export const timesOf = (
  { opensAt, closesAt }: Pick<ActivityDoc, 'opensAt' | 'closesAt'>,
  now: string,
  count: number,
): readonly string[] => {
  const from = Date.parse(opensAt)
  const end = Date.parse(closesAt < now ? closesAt : now)
  const span = end - from
  return Array.from({ length: count }, (_, at) => {
    const evenly = from + Math.floor((span * (at + 1)) / (count + 2))
    return new Date(Math.floor(Math.min(awake(evenly), end - 1))).toISOString()
  })
}

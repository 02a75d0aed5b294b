import type { Keep } from '../../src/features/matches/phone/keep'
import { demoActivities } from './activities/year'
import { demoMatches } from './matches/rooms'
import { demoRoster } from './roster'

/** What a phone keeps under these names, as wx.setStorage has it. */
export type Storage = Readonly<Record<string, Keep>>

/**
 * What the phone of `demo-member` keeps in a world that was made at `now`: without it she could not see whom she
 * chose, because no server knows.
 */
export const demoPhone = (now: string): Storage => {
  const people = demoRoster(now)
  const rooms = demoMatches(demoActivities(people, now), people, now)
  return Object.fromEntries(
    rooms.flatMap(({ choosing, keep }) => (keep ? [[`matches:${choosing._id}`, keep] as const] : [])),
  )
}

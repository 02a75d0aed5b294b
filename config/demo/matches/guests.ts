import { fullYears } from '../../../cloudfunctions/capabilities/activities/domain/eligibility'
import type { Person } from '../../../cloudfunctions/capabilities/matches/contract'
import type { Choosing } from '../../../cloudfunctions/capabilities/matches/domain/event'
import {
  decideChoose,
  decideSave,
  personOf,
  type Profile,
} from '../../../cloudfunctions/capabilities/matches/domain/profile'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import type { Decision } from '../../../cloudfunctions/kernel/domain/decision'
import { dayOf, plusHours } from '../../../cloudfunctions/kernel/domain/time'
import { digest } from '../../../cloudfunctions/kernel/runtime/digest'
import type { Keep } from '../../../src/features/matches/phone/keep'
import { choosing as chosenBy, phoneOf, seeing } from './phones'
import { wordsOf } from './words'

/** What was decided; a demo world in which it was refused cannot be. */
export const must = <P>(decision: Decision<P, string>): P => {
  if (!decision.ok) throw new Error(`the demo world has a room that cannot be: ${decision.code}`)
  return decision.plan
}

/** Somebody in a room, with what only her phone knows. */
export type Guest = { readonly profile: Profile; readonly keep: Keep; readonly nth: number }

const AGES = [
  [24, 'to24'],
  [29, 'to29'],
  [34, 'to34'],
  [39, 'to39'],
  [44, 'to44'],
] as const

const ageOf = (birthday: string | null, day: string): Person['age'] => {
  const years = birthday === null ? 30 : fullYears(birthday, day)
  return AGES.find(([most]) => years <= most)?.[1] ?? 'from45'
}

/** A card, written an hour before the event. */
export const guestAt = (choosing: Choosing, { _id, sex, birthday }: PersonDoc, nth: number): Guest => {
  const activityId = choosing._id
  const shown: Person['sex'] = sex === 'male' ? 'male' : 'female'
  const { contact = '', nickname, lines, hobbies } = wordsOf(shown, nth)
  const keep = phoneOf(activityId, _id, contact)
  const age = ageOf(birthday, dayOf(choosing.opensAt))
  const card = { activityId, key: keep.key, nickname, sex: shown, age, lines, hobbies: [...hobbies] }
  const newId = digest(`person ${activityId} ${_id}`).slice(0, 24)
  const given = { memberId: _id, isClean: true, now: plusHours(choosing.opensAt, -1), newId }
  const profile = must(decideSave({ choosing, mine: null, isParticipant: true }, card, given))
  return { profile, keep, nth }
}

const PAIRS = 3

/** The first three of each choose one another, the fourth somebody who does not; the others hand in that they choose nobody. */
const chosenAmong = ({ nth }: Guest, others: readonly Guest[]): readonly Guest[] =>
  nth <= PAIRS ? others.filter((one) => one.nth === nth % PAIRS) : []

/** She hands in her choices two hours into the event. */
export const handedIn = (choosing: Choosing, guest: Guest, guests: readonly Guest[]): Guest => {
  const { profile, keep } = guest
  const me = personOf(profile)
  const people = guests.filter((one) => one !== guest).map((one) => personOf(one.profile))
  const opposite = guests.filter((one) => one.profile.sex !== profile.sex)
  const chosen = chosenAmong(guest, opposite).map((one) => personOf(one.profile))
  const room = { activityId: choosing._id, most: choosing.most, me, people }
  const sent = chosenBy(seeing(keep, people), room, chosen)
  const when = { requestId: `demo-${profile._id}`, now: plusHours(choosing.opensAt, 2) }
  const standing = { choosing, mine: profile, isParticipant: true }
  return {
    ...guest,
    profile: must(decideChoose(standing, { key: keep.key, slots: sent.slots }, when)),
    keep: sent.keep,
  }
}

/** Women and men apart, each in the order in which they signed up. */
export const numbered = (people: readonly PersonDoc[]): readonly (readonly [PersonDoc, number])[] => {
  const isMale = ({ sex }: PersonDoc) => sex === 'male'
  return people.map((person) => {
    const like = people.filter((one) => isMale(one) === isMale(person))
    return [person, like.indexOf(person)] as const
  })
}

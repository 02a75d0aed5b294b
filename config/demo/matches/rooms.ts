import type { Profile } from '../../../cloudfunctions/capabilities/matches/domain/profile'
import { pairsAmong, personOf } from '../../../cloudfunctions/capabilities/matches/domain/profile'
import { decideOpen, phaseOf, type Choosing } from '../../../cloudfunctions/capabilities/matches/domain/event'
import type { ChoosingDoc } from '../../../cloudfunctions/capabilities/matches/store'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { addDays, dayOf, instantAt } from '../../../cloudfunctions/kernel/domain/time'
import { toggled, type Keep } from '../../../src/features/matches/phone/keep'
import type { Held } from '../activities/held'
import { guestAt, handedIn, must, numbered, type Guest } from './guests'
import { seeing } from './phones'

/** One 互选 with everybody in it. */
export type MatchRoom = {
  readonly choosing: ChoosingDoc
  readonly profiles: readonly Profile[]
  /** What the phone keeps of her whom one acts as; absent while nobody has written a card. */
  readonly keep?: Keep
}

const READER = 'p00001'

const seatedIn = ({ rows }: Held): readonly string[] =>
  rows.filter(({ state }) => state === 'confirmed').map(({ memberId }) => memberId)

/** As the officer set it up when sign-up began; it closes two evenings later. */
const opened = (held: Held): Choosing => {
  const { _id: id, kind, title, unit, opensAt, startsAt, endsAt } = held.activity
  const closesAt = instantAt(addDays(dayOf(startsAt), 2), '22:00')
  const facts = { id, kind, state: 'published', title, unit, startsAt, endsAt, participants: 0 }
  return must(decideOpen(facts, null, { activityId: id, closesAt, most: 3, keepDays: 7 }, opensAt))
}

const stored = (choosing: Choosing, profiles: readonly Profile[], now: string): ChoosingDoc => {
  const due = { isCurrent: true, clearAt: choosing.keptUntil }
  return phaseOf(choosing, now) === 'over'
    ? { ...choosing, ...due, pairs: pairsAmong(profiles) }
    : { ...choosing, ...due, countAt: choosing.closesAt }
}

/** Some never write a card. */
const writersIn = (held: Held, people: readonly PersonDoc[]): readonly PersonDoc[] => {
  const seated = new Set(seatedIn(held))
  return people.filter(({ _id }) => seated.has(_id)).filter((_one, at) => at % 8 !== 7)
}

/** On her phone one is marked already; nothing of it has left the phone. */
const undecided = (guest: Guest, guests: readonly Guest[]): Guest => {
  const others = guests.filter((one) => one !== guest).map(({ profile }) => personOf(profile))
  const liked = others.filter(({ sex }) => sex !== guest.profile.sex)[1]
  const keep = seeing(guest.keep, others)
  return { ...guest, keep: liked ? toggled(keep, liked.id) : keep }
}

/** A room as it is at `now`. As long as it is open, she whom one acts as has her choices still before her. */
export const roomOf = (held: Held, people: readonly PersonDoc[], now: string): MatchRoom => {
  const choosing = opened(held)
  const phase = phaseOf(choosing, now)
  if (phase === 'before') return { choosing: stored(choosing, [], now), profiles: [] }
  const guests = numbered(writersIn(held, people)).map(([person, nth]) => guestAt(choosing, person, nth))
  const settled = guests.map((guest) => {
    if (phase === 'open' && guest.profile.memberId === READER) return undecided(guest, guests)
    return phase === 'open' && guest.nth % 5 === 4 ? guest : handedIn(choosing, guest, guests)
  })
  const profiles = settled.map(({ profile }) => profile)
  const reader = settled.find(({ profile }) => profile.memberId === READER)
  return { choosing: stored(choosing, profiles, now), profiles, ...(reader && { keep: reader.keep }) }
}

/** 互选 of every 联谊 of the year. */
export const demoMatches = (
  held: readonly Held[],
  people: readonly PersonDoc[],
  now: string,
): readonly MatchRoom[] =>
  held.filter(({ activity }) => activity.kind === 'mingle').map((one) => roomOf(one, people, now))

import { allowLate } from '../../cloudfunctions/capabilities/benefits/domain/voucher'
import { situationOf } from '../../cloudfunctions/capabilities/benefits/domain/entitlement'
import type { Programme } from '../../cloudfunctions/capabilities/benefits/domain/programme'
import {
  claimsStore,
  programmesStore,
  stocksStore,
  type ClaimDoc,
} from '../../cloudfunctions/capabilities/benefits/store'
import { batchesStore, cardsStore, usesStore } from '../../cloudfunctions/capabilities/cards/store'
import {
  changesStore,
  committeesStore,
  countsStore,
  membersStore,
  newcomersStore,
  unitsStore,
  type PersonDoc,
} from '../../cloudfunctions/capabilities/members/store'
import { messagesStore } from '../../cloudfunctions/capabilities/messages/store'
import { looksStore } from '../../cloudfunctions/capabilities/privacy/store'
import type { RequestRecord } from '../../cloudfunctions/capabilities/requests/domain/request'
import { requestsStore } from '../../cloudfunctions/capabilities/requests/store'
import { addMonths, dayOf, monthStart } from '../../cloudfunctions/kernel/domain/time'
import { demoActivities } from './activities/year'
import { demoBenefits } from './benefits/claims'
import { demoCards } from './cards'
import { demoMatches } from './matches/rooms'
import { demoMessages } from './messages'
import { demoChanges, demoCommittees, demoCounts, demoNewcomers } from './registry'
import { demoLooks } from './privacy'
import { demoRequests } from './requests'
import { demoRoster } from './roster'
import { activityShelves, matchShelves, shelf, type Shelf, type Stored } from './shelves'
import { demoUnits } from './units'

/** Members whose birthday month was the last one and who may still ask for a late claim. */
const lateOnes = (
  people: readonly PersonDoc[],
  programmes: readonly Programme[],
  claims: readonly ClaimDoc[],
  now: string,
) => {
  const month = addMonths(monthStart(dayOf(now)), -1)
  const programme = programmes.find(
    ({ kind, year }) => kind === 'birthday' && year === Number(month.slice(0, 4)),
  )
  const claimed = new Set(
    claims.filter((one) => one.programmeId === programme?._id).map(({ memberId }) => memberId),
  )
  return people.filter((person) => {
    if (!programme || person.kind !== 'member' || person.birthday?.slice(5, 7) !== month.slice(5, 7))
      return false
    const member = { ...person, id: person._id }
    return !claimed.has(person._id) && situationOf({ programme, member, claim: null }, dayOf(now)) === 'late'
  })
}

/** What was approved can be claimed. */
const allowances = (
  requests: readonly RequestRecord[],
  programmes: readonly Programme[],
): readonly ClaimDoc[] =>
  requests.flatMap(({ state, kind, programmeId, applicantId, steps }) => {
    const programme = programmes.find(({ _id }) => _id === programmeId)
    const at = steps.at(-1)?.at
    return state === 'approved' && kind === 'lateClaim' && programme && at
      ? allowLate(programme, applicantId, at)
      : []
  })

/** What the registry knows besides its people. */
const registryShelves = (people: readonly PersonDoc[], now: string): readonly Shelf[] => [
  shelf(countsStore, demoCounts(people, now)),
  shelf(committeesStore, demoCommittees(people, now)),
  shelf(newcomersStore, demoNewcomers(now)),
  shelf(changesStore, demoChanges(now)),
  shelf(unitsStore, demoUnits.inner),
]

/** A year at a university that does not exist, seen from `now`: every document but the school itself. */
export const demoShelves = (now: string): readonly Shelf[] => {
  const people = demoRoster(now)
  const held = demoActivities(people, now)
  const rooms = demoMatches(held, people, now)
  const { programmes, claims, stocks } = demoBenefits(people, now)
  const requests = demoRequests(people, lateOnes(people, programmes, claims, now), now)
  const { cards, batches, uses } = demoCards(people, now)
  return [
    shelf(membersStore, people),
    ...activityShelves(held),
    ...matchShelves(rooms),
    shelf(programmesStore, programmes),
    shelf(stocksStore, stocks),
    shelf<ClaimDoc>(claimsStore, [...claims, ...allowances(requests, programmes)]),
    shelf(requestsStore, requests),
    shelf(cardsStore, cards),
    shelf(batchesStore, batches),
    shelf(usesStore, uses),
    shelf(looksStore, demoLooks(people, now)),
    shelf(messagesStore, demoMessages({ people, held, rooms, requests }, now)),
    ...registryShelves(people, now),
  ]
}

/** What comes last of all: as long as the school is not there, the world is not complete. */
export const demoSchool: Shelf = shelf(unitsStore, demoUnits.outer)

/** The demo world as plain documents by the name of their collection. */
export const demoWorld = (now: string): Readonly<Record<string, readonly Stored[]>> => {
  const world: Record<string, readonly Stored[]> = {}
  for (const { store, documents } of [...demoShelves(now), demoSchool])
    world[store.name] = [...(world[store.name] ?? []), ...documents]
  return world
}

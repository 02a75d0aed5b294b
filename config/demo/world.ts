import { allowLate } from '../../cloudfunctions/capabilities/benefits/domain/voucher'
import { situationOf } from '../../cloudfunctions/capabilities/benefits/domain/entitlement'
import type { Programme } from '../../cloudfunctions/capabilities/benefits/domain/programme'
import {
  activitiesStore,
  logsStore,
  ordersStore,
  secretsStore,
  signUpsStore,
} from '../../cloudfunctions/capabilities/activities/store'
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
import type { Collection } from '../../cloudfunctions/kernel/ports/db'
import { demoActivities } from './activities/year'
import { demoBenefits } from './benefits/claims'
import { demoCards } from './cards'
import { demoMessages } from './messages'
import { demoChanges, demoCommittees, demoCounts, demoNewcomers } from './registry'
import { demoLooks } from './privacy'
import { demoRequests } from './requests'
import { demoRoster } from './roster'
import { demoUnits } from './units'

export type Stored = { readonly _id: string }
/** Documents and where they belong. */
export type Shelf = { readonly store: Collection<Stored>; readonly documents: readonly Stored[] }

const shelf = <T extends Stored>(store: Collection<T>, documents: readonly T[]): Shelf => ({
  store,
  documents,
})

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
  shelf(unitsStore, demoUnits),
]

/**
 * A year at a university that does not exist, seen from `now`: every document, by collection.
 * Units come last: as long as none is there, the world is not complete.
 */
export const demoShelves = (now: string): readonly Shelf[] => {
  const people = demoRoster(now)
  const held = demoActivities(people, now)
  const { programmes, claims, stocks } = demoBenefits(people, now)
  const requests = demoRequests(people, lateOnes(people, programmes, claims, now), now)
  const { cards, batches, uses } = demoCards(people, now)
  return [
    shelf(membersStore, people),
    shelf(
      activitiesStore,
      held.map(({ activity }) => activity),
    ),
    shelf(
      signUpsStore,
      held.flatMap(({ rows }) => rows),
    ),
    shelf(
      secretsStore,
      held.flatMap(({ secrets }) => secrets),
    ),
    shelf(
      logsStore,
      held.flatMap(({ logs }) => logs),
    ),
    shelf(
      ordersStore,
      held.flatMap(({ orders }) => orders),
    ),
    shelf(programmesStore, programmes),
    shelf(stocksStore, stocks),
    shelf<ClaimDoc>(claimsStore, [...claims, ...allowances(requests, programmes)]),
    shelf(requestsStore, requests),
    shelf(cardsStore, cards),
    shelf(batchesStore, batches),
    shelf(usesStore, uses),
    shelf(looksStore, demoLooks(people, now)),
    shelf(messagesStore, demoMessages(people, held, requests)),
    ...registryShelves(people, now),
  ]
}

/** The demo world as plain documents by the name of their collection. */
export const demoWorld = (now: string): Readonly<Record<string, readonly Stored[]>> =>
  Object.fromEntries(demoShelves(now).map(({ store, documents }) => [store.name, documents]))

import {
  activitiesStore,
  attendanceStore,
  logsStore,
  ordersStore,
  ratingsStore,
  recordsStore,
  secretsStore,
  signUpsStore,
} from '../../cloudfunctions/capabilities/activities/store'
import { choosingsStore, profilesStore } from '../../cloudfunctions/capabilities/matches/store'
import type { Collection } from '../../cloudfunctions/kernel/ports/db'
import { recordsFrom } from './activities/records'
import type { Lived } from './activities/year'
import type { MatchRoom } from './matches/rooms'

export type Stored = { readonly _id: string }
/** Documents and where they belong. */
export type Shelf = { readonly store: Collection<Stored>; readonly documents: readonly Stored[] }

export const shelf = <T extends Stored>(store: Collection<T>, documents: readonly T[]): Shelf => ({
  store,
  documents,
})

/** What is known of activities and of those who were there. */
export const activityShelves = (held: readonly Lived[]): readonly Shelf[] => {
  const all = <T extends Stored>(store: Collection<T>, of: (one: Lived) => readonly T[]) =>
    shelf(store, held.flatMap(of))
  return [
    all(activitiesStore, ({ activity }) => [activity]),
    all(signUpsStore, ({ rows }) => rows),
    all(secretsStore, ({ secrets }) => secrets),
    all(logsStore, ({ logs }) => logs),
    all(ordersStore, ({ orders }) => orders),
    all(attendanceStore, ({ attendance }) => attendance),
    all(ratingsStore, ({ ratings }) => ratings),
    shelf(recordsStore, recordsFrom(held)),
  ]
}

export const matchShelves = (rooms: readonly MatchRoom[]): readonly Shelf[] => [
  shelf(
    choosingsStore,
    rooms.map(({ choosing }) => choosing),
  ),
  shelf(
    profilesStore,
    rooms.flatMap(({ profiles }) => profiles),
  ),
]

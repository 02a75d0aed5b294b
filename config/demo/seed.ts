import { unitsStore } from '../../cloudfunctions/capabilities/members/store'
import { oneOf, type Collection, type Db } from '../../cloudfunctions/kernel/ports/db'
import { importDemoRoster } from './imports/import'
import { demoRoster } from './roster'
import type { Shelf, Stored } from './shelves'
import { demoSchool, demoShelves } from './world'

const BATCH = 100

/** True as long as there is no school: nobody has loaded a roster, and no demo world has been completed. */
export const isEmptyWorld = async (db: Db): Promise<boolean> =>
  (await db.find(unitsStore, 'level', { where: { level: 'school' }, limit: 1 })).length === 0

/** The SDK adds a list in one call; false when one of them is there already. */
const addAll = (db: Db, store: Collection<unknown>, documents: readonly Stored[]): Promise<boolean> =>
  db.insert(store, documents)

/** Only after a start that was broken off: adds what it had not come to. */
const addMissing = async (db: Db, store: Collection<Stored>, documents: readonly Stored[]): Promise<void> => {
  const where = { _id: oneOf(documents.map(({ _id }) => _id)) }
  const there = await db.find(store, '_id', { where, limit: BATCH })
  const known = new Set(there.map(({ _id }) => _id))
  const missing = documents.filter(({ _id }) => !known.has(_id))
  if (missing.length) await addAll(db, store, missing)
}

const fill = async (db: Db, { store, documents }: Shelf): Promise<void> => {
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH)
    if (!(await addAll(db, store, batch))) await addMissing(db, store, batch)
  }
}

/**
 * Writes the demo world of `now`. What is there already stays, so a broken-off start goes on where it was; the school
 * comes last of all, when the import has gone through that wants everything else.
 */
export const seedDemo = async (db: Db, now: string): Promise<void> => {
  for (const shelf of demoShelves(now)) await fill(db, shelf)
  await importDemoRoster(db, demoRoster(now), now)
  await fill(db, demoSchool)
}

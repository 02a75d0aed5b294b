import type { Occasion } from '../../kernel/domain/event'
import { oneOf, type Db } from '../../kernel/ports/db'
import type { RosterUnit, Unit } from './domain/roster/diff'
import { unitKey, unitsByKey } from './domain/roster/units'
import { membersStore, unitsStore, type PersonDoc } from './store'
import { addUnit, branchesOf, unitBelow } from './units'

const CHUNK = 100

const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

/** People of a school by their numbers, as `tidyStaffNo` leaves them. One call for each hundred, none for none. */
export const knownByNumber = async (
  db: Db,
  schoolUnit: string,
  staffNos: readonly string[],
): Promise<ReadonlyMap<string, PersonDoc>> => {
  const found = await Promise.all(
    inChunks(staffNos, CHUNK).map((some) =>
      db.find(membersStore, 'staffNo', { where: { staffNo: oneOf(some), schoolUnit }, limit: CHUNK }),
    ),
  )
  return new Map(found.flat().map((person) => [person.staffNo, person]))
}

/** People by their ids. One call for each hundred, none for none. */
export const knownById = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PersonDoc>> => {
  const found = await Promise.all(
    inChunks(ids, CHUNK).map((some) =>
      db.find(membersStore, '_id', { where: { _id: oneOf(some) }, limit: CHUNK }),
    ),
  )
  return new Map(found.flat().map((person) => [person._id, person]))
}

/** Up to a hundred people whom a unit covers today, in the order of unit and number. One call. */
export const peopleCovered = (
  db: Db,
  unit: string,
  after: Readonly<Record<string, unknown>> | undefined,
): Promise<readonly PersonDoc[]> =>
  db.find(membersStore, 'list', { where: { within: unit }, limit: CHUNK, after })

/** A unit under the name by which a roster means it. */
export type NamedUnit = RosterUnit & { readonly key: string; readonly isNew: boolean }

/**
 * The units that these names mean in a school: branches under any name they have had, the school itself, and for
 * the others new branches. One call for each hundred branches.
 */
export const unitsNamed = async (
  db: Db,
  school: Unit,
  names: readonly string[],
): Promise<readonly NamedUnit[]> => {
  const known = unitsByKey(await branchesOf(db, school.path))
  const byKey = new Map([...names].reverse().map((name) => [unitKey(name), name]))
  return [...byKey].reverse().map(([key, name]) => {
    const unit = known.get(key) ?? (key === unitKey(school.name) ? school : undefined)
    if (unit) return { key, ...unit, isNew: false }
    const opened = unitBelow(school.path, name, 'branch')
    return { key, path: opened.path, name: opened.name, isNew: true }
  })
}

/** Opens the new ones among them; those that are there already stay. One call for each. */
export const openUnits = async (
  db: Db,
  school: Unit,
  units: readonly NamedUnit[],
  occasion: Occasion,
): Promise<void> => {
  for (const { name, isNew } of units) {
    const unit = unitBelow(school.path, name, 'branch')
    if (isNew) await addUnit(db, unit, { ...occasion, id: `${occasion.id}-${unit._id}` })
  }
}

/** A school or a branch by its path; null when there is no such one. One call. */
export const unitAtPath = async (db: Db, path: string) => {
  const [unit] = await db.find(unitsStore, 'path', { where: { path }, limit: 1 })
  return unit ?? null
}

/** The names of the branches of a school by their paths. One call for each hundred. */
export const branchNames = async (db: Db, schoolUnit: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await branchesOf(db, schoolUnit)).map(({ path, name }) => [path, name]))

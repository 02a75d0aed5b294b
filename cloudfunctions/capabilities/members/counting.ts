import { inc, lte, replace, unset, type Db } from '../../kernel/ports/db'
import { allOf, AT_ONCE, pagesOf } from '../../kernel/runtime/paging'
import type { Repair } from '../../kernel/runtime/reactions'
import type { Sums } from './domain/counts'
import { coveringUnits, parentOf } from './domain/office'
import { countedFrom, isSameSums, NOTHING, sumOf, tallied } from './domain/tally'
import { unitIdOf } from './places'
import { countsStore, membersStore, unitsStore, type CountsDoc } from './store'

/** Units that one run of the timer counts again; the next run goes on. */
const MOST_UNITS = 200

const blank = (unit: string): CountsDoc => ({
  _id: unitIdOf(unit),
  unit,
  parent: parentOf(unit),
  name: '',
  level: coveringUnits(unit).length === 1 ? 'city' : 'branch',
  own: NOTHING,
  all: NOTHING,
  marks: 0,
})

/** Says that a unit has to be counted again. One call, two the first time. */
export const markDirty = async (db: Db, unit: string, now: string): Promise<void> => {
  const _id = unitIdOf(unit)
  const change = { dirtyAt: now, marks: inc(1) }
  if (await db.update(countsStore, { _id }, change)) return
  await db.insert(countsStore, { ...blank(unit), dirtyAt: now, marks: 1 })
}

/** Everybody who is in the unit itself and has not left. One call for each hundred. */
const countOwn = async (db: Db, unit: string): Promise<Sums> => {
  let sums = NOTHING
  const own = { from: membersStore, index: 'list', where: { within: unit, unit } }
  for await (const page of pagesOf(db, own)) sums = sumOf(sums, tallied(page))
  return sums
}

const countsBelow = (db: Db, parent: string): Promise<readonly CountsDoc[]> =>
  allOf(db, { from: countsStore, index: 'parent', where: { parent } })

/** Counts one unit; those above it have to be counted again when it comes out otherwise. */
const recount = async (db: Db, seen: CountsDoc, now: string): Promise<void> => {
  const { _id, unit, parent, marks } = seen
  const [own, below, known] = await Promise.all([
    countOwn(db, unit),
    countsBelow(db, unit),
    db.get(unitsStore, _id),
  ])
  const counted = countedFrom(own, below)
  if (parent && !(isSameSums(counted.all, seen.all) && seen.countedAt !== undefined))
    await markDirty(db, parent, now)
  const named = known ? { name: known.name, level: known.level } : {}
  const change = { ...named, own: replace(counted.own), all: replace(counted.all), countedAt: now }
  // Whatever was heard of meanwhile leaves it dirty, for the next run.
  const isQuiet = await db.update(countsStore, { _id, marks }, { ...change, dirtyAt: unset })
  if (!isQuiet) await db.update(countsStore, { _id }, change)
}

const depth = ({ unit }: CountsDoc) => unit.split('/').length

/** Counts again wherever something has changed, from below upwards; gives how many units were counted. */
export const recountDirty: Repair = async ({ db, now }) => {
  let counted = 0
  while (counted < MOST_UNITS) {
    const dirty = await db.find(countsStore, 'dirty', { where: { dirtyAt: lte(now) }, limit: AT_ONCE })
    if (!dirty.length) return counted
    const deepest = Math.max(...dirty.map(depth))
    for (const each of dirty.filter((one) => depth(one) === deepest)) {
      await recount(db, each, now)
      counted += 1
    }
  }
  return counted
}

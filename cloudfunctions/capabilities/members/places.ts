import { oneOf, type Db } from '../../kernel/ports/db'
import type { Standing } from './domain/career'
import { coveringUnits } from './domain/office'
import { isOpenOn, unitNameOn } from './domain/unit'
import { unitsStore, type UnitDoc } from './store'

export type Place = Pick<Standing, 'unit' | 'unitName' | 'schoolUnit' | 'schoolName'>

export const unitIdOf = (path: string): string => path.replace(/^\/|\/$/g, '').replace(/\//g, '-')

const MOST_LEVELS = 6

/** A unit and those above it, the highest first; without those that are not there. One call. */
export const lineageOf = async (db: Db, path: string): Promise<readonly UnitDoc[]> => {
  const ids = coveringUnits(path).map(unitIdOf)
  const found = await db.find(unitsStore, '_id', { where: { _id: oneOf(ids) }, limit: MOST_LEVELS })
  return ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? [])
}

/** Where somebody can be who belongs to a unit on a day; null when there is no such unit in a school then. One call. */
export const placeOn = async (db: Db, path: string, day: string): Promise<Place | null> => {
  const lineage = await lineageOf(db, path)
  const school = lineage.find(({ level }) => level === 'school')
  const unit = lineage.at(-1)
  if (!school || unit?.path !== path || !isOpenOn(unit, day)) return null
  return {
    unit: path,
    unitName: unitNameOn(unit, day),
    schoolUnit: school.path,
    schoolName: unitNameOn(school, day),
  }
}

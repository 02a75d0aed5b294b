import { happened, type Occasion } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { allOf } from '../../kernel/runtime/paging'
import { unitKey } from './domain/roster/units'
import { unitsStore, type UnitDoc } from './store'

export const CITY_NAME = '市教育工会'

/** A unit by its path; writing the same one twice changes nothing. */
export const unitAt = (path: string, name: string, level: UnitDoc['level'], parent: string): UnitDoc => ({
  _id: path.replace(/^\/|\/$/g, '').replace(/\//g, '-'),
  path,
  name,
  level,
  parent,
  names: [],
})

/** Below `parent`; the path follows from the name, so two who add the same unit add one. */
export const unitBelow = (parent: string, name: string, level: UnitDoc['level']): UnitDoc =>
  unitAt(`${parent}${level}-${digest(unitKey(name)).slice(0, 10)}/`, name, level, parent)

export const addUnit = (db: Db, unit: UnitDoc, occasion: Occasion): Promise<boolean> =>
  db.insert(unitsStore, bearing(unit, [happened(occasion, 'members.unitAdded', unit._id)]))

const allBy = (db: Db, index: 'level' | 'parent', where: Partial<UnitDoc>) =>
  allOf(db, { from: unitsStore, index, where })

export const schoolsIn = (db: Db): Promise<readonly UnitDoc[]> => allBy(db, 'level', { level: 'school' })
export const citiesIn = (db: Db): Promise<readonly UnitDoc[]> => allBy(db, 'level', { level: 'city' })

/** Branches of a school. One call for each hundred. */
export const branchesOf = (db: Db, schoolUnit: string): Promise<readonly UnitDoc[]> =>
  allBy(db, 'parent', { parent: schoolUnit })

import { covers, mayTouch, unitsOf, type Actor } from '../../kernel/domain/actor'
import type { Db } from '../../kernel/ports/db'
import { factsOf, outermost, unitAtPath } from '../members/port'

type Unit = { readonly path: string; readonly name: string }
/** The unit whose people are meant, and its school. */
export type Scope = { readonly scope: Unit; readonly school: Unit }

const DUTY = 'members'

const schoolOf = async (db: Db, path: string, actor: Actor): Promise<Unit | null> => {
  const { schoolUnit, schoolName } = factsOf(actor)
  if (path === schoolUnit) return { path, name: schoolName }
  const school = await unitAtPath(db, path)
  return school?.level === 'school' ? school : null
}

const branchScope = async (db: Db, path: string, actor: Actor): Promise<Scope | null> => {
  const unit = await unitAtPath(db, path)
  if (unit?.level === 'school') return { scope: unit, school: unit }
  if (unit?.level !== 'branch' || unit.closedOn !== undefined) return null
  const school = await schoolOf(db, unit.parent, actor)
  return school && { scope: unit, school }
}

/**
 * The school or branch that is named, or the caller's own: her school if she acts for all of it, else her branch.
 * Null when there is no such one. At most two calls; none for a school officer's own school.
 */
export const scopeOf = async (db: Db, actor: Actor, named: string | undefined): Promise<Scope | null> => {
  const { schoolUnit, schoolName } = factsOf(actor)
  const school = { path: schoolUnit, name: schoolName }
  const isOwn = named === undefined ? mayTouch(actor, DUTY, schoolUnit) : named === schoolUnit
  if (isOwn) return { scope: school, school }
  const below = outermost(unitsOf(actor, DUTY)).find((unit) => covers(schoolUnit, unit))
  const path = named ?? below
  return path === undefined ? null : branchScope(db, path, actor)
}

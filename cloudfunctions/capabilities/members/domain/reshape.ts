import { covers } from '../../../kernel/domain/actor'
import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import { addMonths } from '../../../kernel/domain/time'
import { coveringUnits, parentOf } from './office'
import { isOpenOn, type Passage, type Reshape } from './unit'

export type Unit = {
  readonly path: string
  readonly name: string
  readonly level: 'city' | 'school' | 'branch' | 'group'
  readonly parent: string
  readonly closedOn?: string
}

/** A level, and the one below it that may be opened in it. */
const BELOW: Partial<Readonly<Record<Unit['level'], Unit['level']>>> = {
  city: 'school',
  school: 'branch',
  branch: 'group',
}

export const fitsBelow = (parent: Unit, level: Unit['level']): boolean => BELOW[parent.level] === level

/** The smallest unit that covers all of these. */
export const sharedUnit = (paths: readonly string[]): string =>
  coveringUnits(paths[0] ?? '')
    .filter((unit) => paths.every((path) => covers(unit, path)))
    .at(-1) ?? ''

/** Whoever stands over every parent may reshape units. */
export const reshapingUnit = (paths: readonly string[]): string =>
  sharedUnit(paths.map((path) => parentOf(path) || path))

export type Plan = Pick<Reshape, 'kind' | 'title' | 'passages'> & { readonly on: string }

type Refusal =
  'noSuchUnit' | 'unitClosed' | 'nothingNew' | 'wrongLevel' | 'intoItself' | 'tooFar' | 'alreadyReshaping'

type Known = {
  readonly today: string
  /** Some of the units are in a reshape that is not done. */
  readonly isBusy: boolean
}

const MOST_MONTHS_AHEAD = 12

const problemOf = (units: readonly (Unit | null)[], on: string, { today, isBusy }: Known): Refusal | null => {
  if (units.some((unit) => unit === null)) return 'noSuchUnit'
  if (units.some((unit) => unit && !isOpenOn(unit, today))) return 'unitClosed'
  if (isBusy) return 'alreadyReshaping'
  return on > addMonths(today, MOST_MONTHS_AHEAD) ? 'tooFar' : null
}

/** A unit gets another name from a day on. */
export const decideRename = (
  unit: Unit | null,
  name: string,
  on: string,
  known: Known,
): Decision<Plan, Refusal> => {
  const problem = problemOf([unit], on, known)
  if (problem || !unit) return refuse(problem ?? 'noSuchUnit')
  if (unit.name === name) return refuse('nothingNew')
  const passage = { from: unit.path, to: unit.path, name, opens: false }
  return accept({ kind: 'rename', title: `${unit.name}更名为${name}`, passages: [passage], on })
}

/** Groups of a unit that goes, each with the path it gets below the new one. */
export type Moved = { readonly unit: Unit; readonly to: string }

const passageOf = ({ unit, to }: Moved): Passage => ({ from: unit.path, to, name: unit.name, opens: true })

/** Several units go up in one of the same level and school. */
export const decideMerge = (
  into: Unit | null,
  from: readonly (Unit | null)[],
  groups: readonly Moved[],
  on: string,
  known: Known,
): Decision<Plan, Refusal> => {
  const problem = problemOf([into, ...from], on, known)
  const going = from.flatMap((unit) => unit ?? [])
  if (problem || !into) return refuse(problem ?? 'noSuchUnit')
  if (going.some(({ path }) => path === into.path)) return refuse('intoItself')
  const isLike = ({ level, parent }: Unit) =>
    level === into.level && (level === 'group' || parent === into.parent)
  if (!going.every(isLike) || into.level === 'school' || into.level === 'city') return refuse('wrongLevel')
  const whole = going.map(({ path }) => ({ from: path, to: into.path, name: into.name, opens: false }))
  const title = `${going.map(({ name }) => name).join('、')}并入${into.name}`
  return accept({ kind: 'merge', title, passages: [...groups.map(passageOf), ...whole], on })
}

/** A group goes under another branch of its school. */
export const decideMoveUnit = (
  unit: Unit | null,
  parent: Unit | null,
  to: string,
  on: string,
  known: Known,
): Decision<Plan, Refusal> => {
  const problem = problemOf([unit, parent], on, known)
  if (problem || !unit || !parent) return refuse(problem ?? 'noSuchUnit')
  if (parent.path === unit.parent) return refuse('nothingNew')
  if (covers(unit.path, parent.path)) return refuse('intoItself')
  if (unit.level !== 'group' || parentOf(parent.path) !== parentOf(unit.parent) || parent.level !== 'branch')
    return refuse('wrongLevel')
  const title = `${unit.name}划到${parent.name}`
  return accept({ kind: 'move', title, passages: [passageOf({ unit, to })], on })
}

/** The document that the timer works from. */
export const reshapeFrom = (
  { kind, title, passages, on }: Plan,
  { _id, by, byName, why, at }: Pick<Reshape, '_id' | 'by' | 'byName' | 'why' | 'at'>,
  today: string,
): Reshape => {
  const touched = [...new Set(passages.flatMap(({ from, to }) => [from, to]))]
  return {
    ...{ _id, kind, title, passages, on, why, by, byName, at },
    state: on > today ? 'planned' : 'running',
    within: [...new Set(touched.flatMap(coveringUnits))],
    open: touched,
    step: 0,
    after: null,
    batch: [],
    done: 0,
    dueOn: on,
    version: 0,
  }
}

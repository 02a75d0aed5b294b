import type { Unit } from './diff'

/** 光电学院, 光电学院分会 and 光电学院（分工会） are one branch. */
export const unitKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/(部门工会|分工会|分会|工会)$/, '')

/** Finds branches by name, whatever is added to it. */
export const unitsByKey = <U extends Unit>(units: readonly U[]): ReadonlyMap<string, U> =>
  new Map(units.map((unit) => [unitKey(unit.name), unit]))

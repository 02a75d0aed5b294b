import type { RosterUnit, Unit } from './diff'

/** 光电学院, 光电学院分会 and 光电学院（分工会） are one branch. */
export const unitKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/(部门工会|分工会|分会|工会)$/, '')

type Branch = Unit & {
  readonly names: readonly { readonly name: string }[]
  readonly closedOn?: string
  readonly mergedInto?: string
}

const asNamed = ({ path, name, closedOn, mergedInto }: Branch, branches: readonly Branch[]): RosterUnit => {
  if (closedOn === undefined) return { path, name }
  const into = branches.find((one) => one.path === mergedInto)
  return { path, name, closed: into ? `已经并入${into.name}` : '已经撤销' }
}

/** Finds branches by every name they have had, whatever is added to it; names of today go before older ones. */
export const unitsByKey = (branches: readonly Branch[]): ReadonlyMap<string, RosterUnit> => {
  const open = branches.filter(({ closedOn }) => closedOn === undefined)
  const closed = branches.filter(({ closedOn }) => closedOn !== undefined)
  const earlier = (some: readonly Branch[]) =>
    some.flatMap((unit) => unit.names.map(({ name }) => [unitKey(name), unit] as const))
  const present = (some: readonly Branch[]) => some.map((unit) => [unitKey(unit.name), unit] as const)
  const all = [...earlier(closed), ...present(closed), ...earlier(open), ...present(open)]
  return new Map(all.map(([key, unit]) => [key, asNamed(unit, branches)]))
}

import { covers } from '../../../kernel/domain/actor'

/** The units that lie in no other of them, in the order of their paths. */
export const outermost = (units: readonly string[]): readonly string[] => {
  const each = [...new Set(units)].sort()
  return each.filter((unit) => !each.some((other) => other !== unit && covers(other, unit)))
}

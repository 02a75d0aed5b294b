/** A duty held over a unit and everything below it. `unit` is a path such as `/slsf/gd/`. */
export type Grant = { readonly duty: string; readonly unit: string }

/** Somebody on the roster, as of this call. */
export type Actor = {
  readonly id: string
  readonly name: string
  /** `retired`: known to the union, no longer a member, not asked to join. */
  readonly kind: 'member' | 'staff' | 'retired' | 'clerk'
  readonly unit: string
  readonly grants: readonly Grant[]
  /** What other capabilities decide on; the members capability says what is in it. */
  readonly facts: Readonly<Record<string, string>>
}

/** Paths end with a slash, so `/a/b/` does not cover `/a/bc/`. */
export const covers = (unit: string, path: string): boolean => path.startsWith(unit)

export const unitsOf = (actor: Actor, duty: string): readonly string[] =>
  actor.grants.filter((grant) => grant.duty === duty).map((grant) => grant.unit)

export const mayTouch = (actor: Actor, duty: string, path: string): boolean =>
  unitsOf(actor, duty).some((unit) => covers(unit, path))

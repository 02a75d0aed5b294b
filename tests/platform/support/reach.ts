/** An input that touches a unit, and who among the callers stands over that unit. */
export type Reach = { readonly input: object; readonly who: readonly string[] }
export type Reaches = Readonly<Record<string, Reach>>

/** Whoever holds the duty over the branch 光电, or over the school it lies in. */
export const BRANCH_UP = ['own-branch', 'school', 'city']
export const SCHOOL_UP = ['school', 'city']
/** What touches the caller's own school: each school's officers pass in theirs. */
export const OWN_SCHOOL = ['school', 'other-school', 'city']
/** What touches a unit of the caller's own: nobody who holds the duty is out of place. */
export const ANYBODY = ['own-branch', 'other-branch', 'school', 'other-school', 'city', 'shop', 'other-shop']

export const rows = (who: readonly string[], inputs: Readonly<Record<string, object>>): Reaches =>
  Object.fromEntries(Object.entries(inputs).map(([call, input]) => [call, { input, who }]))

import type { Quota } from '../../../kernel/domain/quota'
import type { ActivityCard, CheckedDraft } from '../contract'

export type ActivityState = ActivityCard['state']

/** Who holds a seat, and by which stay: somebody who leaves and comes back is there by another one. */
export type Seats = Quota & { readonly stays: Readonly<Record<string, string>> }

/** An activity with its seats: one read gives both, and every write of a seat shows the activity as it is. */
export type Activity = Omit<CheckedDraft, 'capacity'> & {
  readonly _id: string
  readonly unit: string
  readonly unitName: string
  readonly state: ActivityState
  /** Grows with every change that an officer makes. */
  readonly version: number
  /** On the public list: published or closed, and not over yet. */
  readonly listed: boolean
  readonly seats: Seats
  /** Why it was called off. */
  readonly reason?: string
}

/** Sign-up ends by the clock as well as by hand. */
export const stateAt = ({ state, closesAt }: Activity, now: string): ActivityState =>
  state === 'published' && closesAt <= now ? 'closed' : state

export const leftOf = ({ seats }: Activity): number => Math.max(0, seats.left)

export const waitingOf = ({ seats }: Activity): number => Math.max(0, seats.waiting)

export const takenOf = ({ seats }: Activity): number => seats.cap - seats.left

/** Seats go to the line as long as the activity has not begun. */
export const isHandingOut = ({ state, startsAt }: Activity, now: string): boolean =>
  (state === 'published' || state === 'closed') && now < startsAt

/** The units whose activities are open to somebody in `unit`: itself and those above. */
export const unitsAbove = (unit: string): readonly string[] => {
  const names = unit.split('/').slice(0, -1)
  return names.map((_name, depth) => `${names.slice(0, depth + 1).join('/')}/`)
}

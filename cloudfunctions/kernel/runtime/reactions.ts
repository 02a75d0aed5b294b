import type { DomainEvent } from '../domain/event'
import type { Collection, Db } from '../ports/db'
import type { Files } from '../ports/deps'

/** What a timer gives to those who react to events. */
export type Surroundings = {
  readonly db: Db
  readonly files: Files
  readonly now: string
  readonly newId: () => string
}

/** Follows from an event. Runs at least once, so its writes carry ids taken from the event. */
export type Reaction = (event: DomainEvent, surroundings: Surroundings) => Promise<unknown>

/** Brings projections back to the truth after a death between two calls; gives how many it mended. */
export type Repair = (surroundings: Surroundings) => Promise<number>

/** What a capability leaves to the timer. */
export type Aftermath = {
  /** Collections whose documents carry events. */
  readonly collections: readonly Collection<unknown>[]
  /** By event type. */
  readonly reactions: Readonly<Record<string, Reaction>>
  readonly repairs: readonly Repair[]
}

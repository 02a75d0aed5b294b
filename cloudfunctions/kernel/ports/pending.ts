import type { DomainEvent } from '../domain/event'
import { push, type Change } from './db'

/** A new document together with what happened. */
export const bearing = <T extends object>(document: T, events: readonly DomainEvent[]): T =>
  events.length ? { ...document, pending: events, pendingAt: events[0]?.at } : document

/** A change of a document together with what happened. */
export const noting = (change: Change, events: readonly DomainEvent[]): Change =>
  events.length ? { ...change, pending: push(events), pendingAt: events[0]?.at } : change

import { createHash } from 'node:crypto'
import type { DomainEvent } from '../domain/event'
import { collection, type Db } from '../ports/db'

export type AuditEntry = {
  /** `seq` as text: two writers cannot both take a place in the chain. */
  readonly _id: string
  readonly seq: number
  readonly eventId: string
  readonly subject: string
  readonly previous: string
  readonly hash: string
  /** The event as it was hashed. */
  readonly event: string
}

export const auditStore = collection<AuditEntry>('audit', {
  head: { fields: ['-seq'] },
  byEvent: { fields: ['eventId'], unique: true },
  bySubject: { fields: ['subject', 'seq'] },
})

const GENESIS = '0'.repeat(64)
const sealed = (previous: string, event: string) =>
  createHash('sha256').update(previous).update(event).digest('hex')

/** Keys in order, so that the text does not depend on how a database returned the object. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  )
}

const headOf = async (db: Db): Promise<AuditEntry | undefined> =>
  (await db.find(auditStore, 'head', { where: {}, limit: 1 }))[0]

const isKnown = async (db: Db, eventId: string) =>
  (await db.find(auditStore, 'byEvent', { where: { eventId }, limit: 1 })).length > 0

/** Appends to the chain; remembers its end, so a run of events costs one call each. */
export const auditLog = (db: Db) => {
  let head: AuditEntry | undefined
  let known = false

  const linked = ({ personal: _personal, ...event }: DomainEvent): AuditEntry => {
    const text = JSON.stringify(canonical(event))
    const previous = head?.hash ?? GENESIS
    const seq = (head?.seq ?? 0) + 1
    const hash = sealed(previous, text)
    return { _id: String(seq), seq, eventId: event.id, subject: event.subject, previous, hash, event: text }
  }

  return {
    /** Records an event once, however often it is offered and however many writers there are. */
    append: async (event: DomainEvent): Promise<void> => {
      for (;;) {
        if (!known) head = await headOf(db)
        known = true
        const entry = linked(event)
        if (await db.insert(auditStore, entry)) {
          head = entry
          return
        }
        known = false
        if (await isKnown(db, event.id)) return
      }
    },
  }
}

/** The first entry, in order, that does not follow from the one before; undefined when all do. */
export const brokenLink = (entries: readonly AuditEntry[], previous = GENESIS): AuditEntry | undefined => {
  let expected = previous
  for (const entry of entries) {
    if (entry.previous !== expected || entry.hash !== sealed(expected, entry.event)) return entry
    expected = entry.hash
  }
  return undefined
}

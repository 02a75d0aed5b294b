import { happened, type DomainEvent, type Occasion, type Pending } from '../../kernel/domain/event'
import { collection, pendingIndex, replace, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { Batch, Rules } from './domain/batch'
import type { Card } from './domain/card'

export type CardDoc = Card &
  Pending & {
    /** Who used the newest slot under which request: the same one is answered as before. */
    readonly lastUse?: { readonly slot: number; readonly by: string; readonly request: string }
  }

export const cardsStore = collection<CardDoc>('cards', {
  /** Lists of a school. */
  state: { fields: ['school', 'state', 'appliedAt'] },
  /** What a batch takes in. */
  month: { fields: ['school', 'state', 'month'] },
  entries: { fields: ['entries'] },
  number: { fields: ['number'], unique: true, sparse: true },
  ...pendingIndex,
})

/** That somebody looked at a member's code: what she can look back at. */
export type UseDoc = {
  /** The event. */
  readonly _id: string
  readonly personId: string
  readonly at: string
  readonly place: string
}

export const usesStore = collection<UseDoc>('cards_uses', {
  person: { fields: ['personId', '-at'] },
  age: { fields: ['at'] },
})

export type BatchDoc = Batch &
  Pending & {
    /** Present until everybody is in. */
    readonly closingAt?: string
    /** Grows with every change of the counts. */
    readonly seq: number
    /** When a card of it last changed; absent once the counts were made again. */
    readonly dirtyAt?: string
  }

export const batchesStore = collection<BatchDoc>('cards_batches', {
  school: { fields: ['school', '-month'] },
  closing: { fields: ['closingAt'], sparse: true },
  dirty: { fields: ['dirtyAt'], sparse: true },
  ...pendingIndex,
})

export type SchoolDoc = Pending & Rules & { readonly _id: string }

export const schoolsStore = collection<SchoolDoc>('cards_schools', { ...pendingIndex })

export const cardsCollections = [cardsStore, usesStore, batchesStore, schoolsStore] as const

/** Everything of a card that a rule decides; the use of codes is written by itself. */
const ruled = ({ _id, lastSlot: _slot, lastUse: _use, pending: _p, pendingAt: _at, ...card }: CardDoc) => card

/** Writes the next state over the one before it; false when somebody else has changed it, or its number is taken. One call. */
export const saveCard = async (db: Db, next: CardDoc, events: readonly DomainEvent[]): Promise<boolean> => {
  const where = { _id: next._id, rev: next.rev - 1 }
  return (await db.update(cardsStore, where, noting(ruled(next), events))) !== null
}

/** The same for the first step of somebody whose code nobody has looked at yet. One call. */
export const addCard = (db: Db, card: CardDoc, events: readonly DomainEvent[]): Promise<boolean> =>
  db.insert(cardsStore, bearing(card, events))

/** A school's rules, written whole. At most two calls. */
export const saveRules = async (db: Db, rules: SchoolDoc, occasion: Occasion): Promise<void> => {
  const { _id, columns, ...rest } = rules
  const events = [happened(occasion, 'cards.rulesSaved', _id, { cutoffDay: rules.cutoffDay })]
  const change = noting({ ...rest, columns: replace(columns) }, events)
  if (await db.update(schoolsStore, { _id }, change)) return
  if (!(await db.insert(schoolsStore, bearing(rules, events)))) await db.update(schoolsStore, { _id }, change)
}

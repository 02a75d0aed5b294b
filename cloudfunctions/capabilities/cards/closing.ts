import { happened, type Occasion } from '../../kernel/domain/event'
import { lte, unset, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { Asking } from '../../kernel/runtime/implement'
import { batchIdOf, noneYet, type Batch } from './domain/batch'
import { decideHandIn, entryOf } from './domain/card'
import { saveStep } from './saving'
import { batchesStore, cardsStore, type BatchDoc } from './store'

/** A function has ten seconds: so many cards are taken in at a time. */
const AT_ONCE = 50

/** Those who wait for a month's batch or an earlier one, the longest waiting first. One call. */
export const waitingFor = (db: Db, school: string, month: string, limit = AT_ONCE) =>
  db.find(cardsStore, 'month', { where: { school, state: 'applied', month: lte(month) }, limit })

/** A batch of a month, as its officer begins it. Only one can: the id says so. One call. */
export const beginBatch = async (
  { db, actor, now, occasion }: Asking,
  school: string,
  month: string,
): Promise<BatchDoc | null> => {
  const _id = batchIdOf(school, month)
  const batch: BatchDoc = {
    ...{ _id, school, month, state: 'closing', startedAt: now, by: actor.id },
    ...{ counts: noneYet, seq: 0, closingAt: now },
  }
  const events = [happened(occasion, 'cards.closingBegun', _id, { month })]
  return (await db.insert(batchesStore, bearing(batch, events))) ? batch : null
}

type Doing = { readonly db: Db; readonly now: string; readonly occasion: Occasion }

/** Takes some of those who wait into the batch; true when nobody is left. */
const takeSome = async ({ db, now, occasion }: Doing, batch: Batch): Promise<boolean> => {
  const found = await waitingFor(db, batch.school, batch.month)
  const taken = await Promise.all(
    found.map(async (card) => {
      const decision = decideHandIn(card, batch._id, { at: now, by: batch.by })
      // One occasion is one event: each card gets its own.
      const own = { ...occasion, id: `${occasion.id}-${card._id}` }
      return decision.ok && saveStep({ db, occasion: own }, decision.plan)
    }),
  )
  return found.length < AT_ONCE && taken.every(Boolean)
}

/** How many of a batch are where: three counts. */
export const countsOf = async (db: Db, batchId: string) => {
  const count = (outcome: 'waiting' | 'registered' | 'rejected') =>
    db.count(cardsStore, 'entries', { entries: entryOf(batchId, outcome) })
  const [waiting, registered, rejected] = await Promise.all([
    count('waiting'),
    count('registered'),
    count('rejected'),
  ])
  return { waiting, registered, rejected }
}

/**
 * One part of the work: takes up to 50 in, and closes the batch when nobody is left. May die anywhere and be
 * repeated by the officer or the timer, also at the same time: a card is taken in once.
 */
export const goOn = async (doing: Doing, batch: BatchDoc): Promise<BatchDoc> => {
  const { db, occasion } = doing
  if (batch.state === 'closed') return batch
  const isOver = await takeSome(doing, batch)
  const counts = await countsOf(db, batch._id)
  const change = { counts, ...(isOver && { state: 'closed', closingAt: unset }) }
  const events = isOver ? [happened(occasion, 'cards.closed', batch._id, { month: batch.month })] : []
  const where = { _id: batch._id, state: 'closing' }
  return (
    (await db.update(batchesStore, where, noting(change, events))) ??
    (await db.get(batchesStore, batch._id)) ??
    batch
  )
}

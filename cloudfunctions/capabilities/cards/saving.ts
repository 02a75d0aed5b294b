import { happened } from '../../kernel/domain/event'
import { inc, type Db } from '../../kernel/ports/db'
import type { Asking } from '../../kernel/runtime/implement'
import type { Card, CardPlan } from './domain/card'
import type { Outcome } from './labels'
import { addCard, batchesStore, cardsStore, saveCard, type BatchDoc } from './store'

/** One guarded write, or none when all is as it was asked for. False: somebody was quicker, or the number is taken. */
export const saveStep = async (
  { db, occasion }: Pick<Asking, 'db' | 'occasion'>,
  { next, step }: CardPlan,
  isThere = true,
): Promise<boolean> => {
  if (!step) return true
  const batch = next.issues.at(-1)?.batchId ?? ''
  const events = [happened(occasion, `cards.${step}`, next._id, { batch, state: next.state })]
  return isThere ? saveCard(db, next, events) : addCard(db, next, events)
}

/** Whether somebody else has this number. One call. */
export const isTaken = async (db: Db, { _id, number }: Card): Promise<boolean> => {
  if (number === undefined) return false
  const [holder] = await db.find(cardsStore, 'number', { where: { number }, limit: 1 })
  return holder !== undefined && holder._id !== _id
}

/** Moves so many of a batch from waiting to an outcome; the timer counts again behind it. One call. */
export const moveCount = (
  db: Db,
  batchId: string,
  outcome: Exclude<Outcome, 'waiting'>,
  by: number,
): Promise<BatchDoc | null> =>
  db.update(
    batchesStore,
    { _id: batchId },
    { 'counts.waiting': inc(-by), [`counts.${outcome}`]: inc(by), seq: inc(1) },
  )

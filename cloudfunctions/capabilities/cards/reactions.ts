import { spokenDay } from '../../kernel/domain/time'
import { happened, type DomainEvent } from '../../kernel/domain/event'
import { inc, lte, unset, type Db } from '../../kernel/ports/db'
import type { Aftermath, Reaction, Repair } from '../../kernel/runtime/reactions'
import { plusHours } from '../../kernel/domain/time'
import { peopleById } from '../members/port'
import { tell } from '../messages/port'
import { countsOf, goOn } from './closing'
import { spokenMonth } from './domain/batch'
import { decideCancel } from './domain/card'
import { purgeCards } from './purge'
import { batchesStore, cardsStore, saveCard, schoolsStore, usesStore } from './store'

const link = '/features/cards/pages/mine/index'

const tellHolder = (db: Db, event: DomainEvent, title: string, body: string) =>
  tell(db, event, { to: event.subject, title, body, icon: 'member', link })

const tellRegistered: Reaction = async (event, { db }) => {
  const card = await db.get(cardsStore, event.subject)
  if (card?.state !== 'active' || !card.coverFrom) return
  await tellHolder(
    db,
    event,
    '会员服务卡办好了',
    `卡号已经登记，专享保障从 ${spokenDay(card.coverFrom)}起生效。`,
  )
}

const tellRejected: Reaction = async (event, { db }) => {
  const card = await db.get(cardsStore, event.subject)
  if (card?.state !== 'rejected') return
  await tellHolder(db, event, '会员服务卡没有办成', `${card.history.at(-1)?.why ?? ''}。改好以后可以再申请。`)
}

const tellHandedIn: Reaction = (event, { db }) => {
  const month = spokenMonth(String(event.data.batch).slice(-7))
  return tellHolder(db, event, '办卡申请已经报送', `随 ${month}的批次报送市总，发了卡号会告诉你。`)
}

/** What the member can look back at: by whom her code was read, and when. */
const noteUse: Reaction = ({ id, subject, at, personal }, { db }) =>
  db.insert(usesStore, { _id: id, personId: subject, at, place: String(personal?.place ?? '工会活动') })

/** The counts of a batch are made again by the timer once one of its cards has changed. */
const countAgain: Reaction = async (event, { db }) => {
  const batch = String(event.data.batch ?? '')
  if (batch) await db.update(batchesStore, { _id: batch }, { dirtyAt: event.at, seq: inc(1) })
}

const both =
  (one: Reaction, other: Reaction): Reaction =>
  async (event, surroundings) => {
    await one(event, surroundings)
    await other(event, surroundings)
  }

const KEPT_BY: readonly unknown[] = ['member', 'retired']

/** Whoever is no member any more has no card. */
const endCard = async (event: DomainEvent, db: Db): Promise<void> => {
  const card = await db.get(cardsStore, event.subject)
  const decision = decideCancel(card, '已不是会员', { at: event.at, by: 'system' })
  if (!decision.ok || !decision.plan.step) return
  const { next } = decision.plan
  const batch = next.issues.at(-1)?.batchId ?? ''
  const occasion = { at: event.at, by: 'system', id: event.id }
  const saved = await saveCard(db, next, [happened(occasion, 'cards.cancelled', next._id, { batch })])
  // Somebody else has changed the card meanwhile: look again.
  if (!saved) await endCard(event, db)
}

/** Somebody has left or died: today, or on a day to come, of which `members.refreshed` will tell. */
const endAfterLeaving: Reaction = async (event, { db }) => {
  if (event.data.what !== 'left' && event.data.what !== 'died') return
  const person = (await peopleById(db, [event.subject])).get(event.subject)
  if (person && !KEPT_BY.includes(person.kind)) await endCard(event, db)
}

const endOnTheDay: Reaction = async (event, { db }) => {
  if (!KEPT_BY.includes(event.data.kind)) await endCard(event, db)
}

const BATCHES_AT_ONCE = 20

/** Counts of batches whose cards have changed are brought back to the truth. */
export const recount: Repair = async ({ db, now }) => {
  const dirty = await db.find(batchesStore, 'dirty', { where: { dirtyAt: lte(now) }, limit: BATCHES_AT_ONCE })
  let mended = 0
  for (const { _id, seq } of dirty) {
    const counts = await countsOf(db, _id)
    mended += Number((await db.update(batchesStore, { _id, seq }, { counts, dirtyAt: unset })) !== null)
  }
  return mended
}

/** A batch whose officer has gone away half way: one part at each run. */
export const finishClosing: Repair = async ({ db, now, newId }) => {
  const open = await db.find(batchesStore, 'closing', {
    where: { closingAt: lte(now) },
    limit: BATCHES_AT_ONCE,
  })
  for (const batch of open) await goOn({ db, now, occasion: { at: now, by: 'system', id: newId() } }, batch)
  return open.length
}

/** How long a member can look back at who read her code. */
const KEPT_HOURS = 366 * 24
const PURGED_AT_ONCE = 100

export const purgeUses: Repair = async ({ db, now }) => {
  const where = { at: lte(plusHours(now, -KEPT_HOURS)) }
  const old = await db.find(usesStore, 'age', { where, limit: PURGED_AT_ONCE })
  for (const { _id } of old) await db.remove(usesStore, { _id })
  return old.length
}

export const cardsAftermath: Aftermath = {
  collections: [cardsStore, batchesStore, schoolsStore],
  reactions: {
    'cards.verified': noteUse,
    'cards.handedIn': tellHandedIn,
    'cards.registered': both(tellRegistered, countAgain),
    'cards.rejected': both(tellRejected, countAgain),
    'cards.cancelled': countAgain,
    'members.changed': endAfterLeaving,
    'members.refreshed': endOnTheDay,
    'privacy.purged': purgeCards,
  },
  repairs: [finishClosing, recount, purgeUses],
}

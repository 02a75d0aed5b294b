import { happened } from '../../kernel/domain/event'
import { lt, replace } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { Asking, Context } from '../../kernel/runtime/implement'
import { noCard } from './domain/card'
import { PURPOSE, readCode, type ReadCode } from './domain/code'
import { cardsStore, type CardDoc } from './store'

type Read = Extract<ReadCode, { readonly ok: true }>

/** Reads a member's code by this environment's key and the server's clock. No database call. */
export const readMemberCode = ({ sign, now }: Context, code: string): ReadCode =>
  readCode(code, now, (text) => sign(PURPOSE, text))

/** How often two who come at once with the first codes of a person are told apart. */
const ATTEMPTS = 3

/**
 * Uses a code up: of all who come with it one gets the card, the others null, and so does whoever comes with an
 * older one. Whoever repeats her own request is answered as before.
 * One call; two when it was used, three for the first code of a person ever.
 */
export const claimUse = async (
  { db, actor, occasion, requestId }: Asking,
  { personId, slot }: Read,
  place: string,
): Promise<CardDoc | null> => {
  const use = { slot, by: actor.id, request: requestId ?? occasion.id }
  const events = [happened(occasion, 'cards.verified', personId, { slot }, { place })]
  const change = noting({ lastSlot: slot, lastUse: replace(use) }, events)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const claimed = await db.update(cardsStore, { _id: personId, lastSlot: lt(slot) }, change)
    if (claimed) return claimed
    const card = await db.get(cardsStore, personId)
    if (card && card.lastSlot >= slot) return isSameUse(card.lastUse, use) ? card : null
    const first: CardDoc = { ...noCard(personId), lastSlot: slot, lastUse: use }
    if (!card && (await db.insert(cardsStore, bearing(first, events)))) return first
  }
  return null
}

const isSameUse = (last: CardDoc['lastUse'], use: NonNullable<CardDoc['lastUse']>): boolean =>
  last !== undefined && last.slot === use.slot && last.by === use.by && last.request === use.request

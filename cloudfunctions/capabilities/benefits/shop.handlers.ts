import { unitsOf, type Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { noting } from '../../kernel/ports/pending'
import { command, query, stale, type Context, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf } from '../members/port'
import { benefits, type BenefitsContract } from './contract'
import { decideRedeem, ticketOf } from './domain/redeem'
import { isVoucher, type Voucher } from './domain/voucher'
import { claimsStore, type VoucherDoc } from './store'

const byCode = async ({ db }: Context, code: string): Promise<Voucher | null> => {
  const [found] = await db.find(claimsStore, 'code', { where: { code }, limit: 1 })
  return found && isVoucher(found) ? found : null
}

const shopOf = (voucher: Voucher | null) => voucher?.shopUnit ?? null

/** Vouchers redeemed in one shop, or in all shops of the officer's school. */
const redeemedUnder = (
  actor: Actor,
): { readonly index: string; readonly where: Readonly<Record<string, string>> } => {
  const { schoolUnit } = factsOf(actor)
  const units = unitsOf(actor, 'redeem')
  return units.includes(schoolUnit)
    ? { index: 'redeemedInSchool', where: { unit: schoolUnit, state: 'redeemed' } }
    : { index: 'redeemedAtShop', where: { shopUnit: units[0] ?? '', state: 'redeemed' } }
}

export const shopHandlers = {
  ticket: query({
    load: async (context, { code }) => (await byCode(context, code)) ?? refuseWith(benefits, 'codeUnknown'),
    unit: shopOf,
    view: (voucher, _input, { now }) => ticketOf(voucher, now),
  }),

  redeem: command({
    load: (context, { code }) => byCode(context, code),
    unit: shopOf,
    decide: (voucher, _input, { actor, requestId, now }) =>
      decideRedeem(voucher, { id: actor.id, requestId }, now),
    save: async ({ db, actor, now, requestId, occasion }, { voucher, again }) => {
      if (again) return accept(voucher)
      const { _id, programmeId, shopId } = voucher
      const change = { state: 'redeemed', redeemedAt: now, redeemedBy: actor.id, redeemRequest: requestId }
      const events = [happened(occasion, 'benefits.redeemed', _id, { programmeId, shopId })]
      const saved = await db.update(claimsStore, { _id, state: 'claimed' }, noting(change, events))
      return saved ? accept(saved as Voucher) : stale
    },
    reply: (voucher, _input, { now }) => ticketOf(voucher, now),
  }),

  redeemed: query({
    load: ({ db, actor }, { cursor }) => {
      const { index, where } = redeemedUnder(actor)
      return db.find(claimsStore, index, { where, limit: PAGE, after: placeOf(cursor) })
    },
    unit: 'own',
    view: (found, _input, { now }) =>
      pageOf(found as readonly VoucherDoc[], ['redeemedAt'], (voucher) => ticketOf(voucher, now)),
  }),
} satisfies Pick<Handlers<BenefitsContract>, 'ticket' | 'redeem' | 'redeemed'>

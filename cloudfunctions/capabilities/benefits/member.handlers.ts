import { accept } from '../../kernel/domain/decision'
import { dayOf, yearOf } from '../../kernel/domain/time'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf, shopUnit } from '../members/port'
import { beneficiaryOf, caseOf, casesOf } from './cases'
import { benefits, type BenefitsContract } from './contract'
import { decideClaim } from './domain/claim'
import { situationOf, type Case } from './domain/entitlement'
import { detailOf, statusOf, yearView } from './domain/view'
import { claimIdOf } from './domain/voucher'
import { programmeById } from './known-programmes'
import { stocksOf } from './stock'
import { claimsStore } from './store'
import { takeVoucher } from './take-voucher'

const leftOf = async ({ db }: Asking, programmeId: string): Promise<ReadonlyMap<string, number>> =>
  new Map([...(await stocksOf(db, programmeId))].map(([shopId, { stock }]) => [shopId, stock.left]))

const NOTHING_LIMITED: ReadonlyMap<string, number> = new Map()

/** Reads the stocks only for somebody who has a shop to choose. */
const stocksFor = ({ programme, member, claim }: Case, context: Asking) =>
  statusOf({ programme, member, claim }, dayOf(context.now)) === 'claimable' &&
  programme.shops.some(({ stock }) => stock !== null)
    ? leftOf(context, programme._id)
    : NOTHING_LIMITED

/**
 * What deciding on a claim needs. While the window is open the claim is not read: writing it tells whether
 * there is one. One call, none in a warm instance; one more outside the window.
 */
const loadClaim = async (context: Asking, programmeId: string): Promise<Case | null> => {
  const member = beneficiaryOf(context.actor)
  const programme = await programmeById(context, programmeId)
  if (!programme) return null
  const fresh = { programme, member, claim: null }
  if (situationOf(fresh, dayOf(context.now)) === 'open') return fresh
  return { ...fresh, claim: await context.db.get(claimsStore, claimIdOf(programmeId, member.id)) }
}

export const memberHandlers = {
  year: query({
    load: (context) => casesOf(context, beneficiaryOf(context.actor)),
    view: (cases, _input, { now }) => ({ year: yearOf(now), items: [...yearView(cases, yearOf(now), now)] }),
  }),

  detail: query({
    load: async (context, { programmeId }) => {
      const it = (await caseOf(context, programmeId)) ?? refuseWith(benefits, 'notFound')
      return { it, left: await stocksFor(it, context) }
    },
    view: ({ it, left }, _input, { now }) => detailOf(it, left, now),
  }),

  claim: command({
    load: (context, { programmeId }) => loadClaim(context, programmeId),
    decide: (state, { shopId }, { actor, now }) =>
      decideClaim(state, shopId, now, (shop) => shopUnit(factsOf(actor).schoolUnit, shop)),
    save: async (context, plan, state) => {
      const taken = plan.take ? await takeVoucher(context, plan) : accept(plan.voucher)
      if (taken === stale || !taken.ok) return taken
      return accept({ ...(state as Case), claim: taken.plan })
    },
    reply: (it, _input, { now }) => detailOf(it, NOTHING_LIMITED, now),
  }),
} satisfies Pick<Handlers<BenefitsContract>, 'year' | 'detail' | 'claim'>

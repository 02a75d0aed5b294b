import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import { maskName } from '../../../kernel/domain/masking'
import { addDays, dayOf } from '../../../kernel/domain/time'
import { situationOf, type Case, type Situation } from './entitlement'
import type { Shop } from './programme'
import { isVoucher, subjectOf, type Unnumbered, type Voucher } from './voucher'

const voucherOf = (it: Case, shop: Shop, faceValue: number, shopUnit: string, now: string): Unnumbered => ({
  ...subjectOf(it.programme, it.member.id),
  state: 'claimed',
  shopId: shop.id,
  shopUnit,
  shopName: shop.name,
  shopAddress: shop.address,
  claimedAt: now,
  validUntil: addDays(dayOf(now), it.programme.pickUpDays),
  redeemedAt: null,
  version: it.programme.version,
  faceValue,
  title: it.programme.title,
  nameMasked: maskName(it.member.name),
})

/** Either the voucher that is there already, or the one to give. */
export type Taking =
  | { readonly take: false; readonly voucher: Voucher }
  | {
      readonly take: true
      readonly voucher: Unnumbered
      readonly isLimited: boolean
      readonly isLate: boolean
    }

const refusals = {
  noBirthday: 'noBirthday',
  notEntitled: 'notEntitled',
  notYet: 'notYet',
  unconfigured: 'notConfigured',
  late: 'windowClosed',
  over: 'tooLate',
  handedOut: 'notClaimable',
} as const satisfies Partial<Record<Situation, string>>

export type ClaimRefusal = (typeof refusals)[keyof typeof refusals] | 'notFound' | 'noSuchShop'

const isRefused = (situation: Situation): situation is keyof typeof refusals => situation in refusals

/**
 * May this member take this cake at this shop? A member who has a voucher gets that one again.
 * @param state null when there is no such programme
 * @param unitOfShop the path of a shop by its id
 */
export const decideClaim = (
  state: Case | null,
  shopId: string,
  now: string,
  unitOfShop: (shopId: string) => string,
): Decision<Taking, ClaimRefusal> => {
  if (!state || state.programme.unit !== state.member.schoolUnit) return refuse('notFound')
  const { programme, claim } = state
  if (programme.kind !== 'birthday') return refuse('notClaimable')
  if (isVoucher(claim)) return accept({ take: false, voucher: claim })
  const situation = situationOf(state, dayOf(now))
  if (isRefused(situation)) return refuse(refusals[situation])
  const shop = programme.shops.find(({ id }) => id === shopId)
  if (!shop) return refuse('noSuchShop')
  if (programme.faceValue === null) return refuse('notConfigured')
  const voucher = voucherOf(state, shop, programme.faceValue, unitOfShop(shop.id), now)
  return accept({ take: true, voucher, isLimited: shop.stock !== null, isLate: situation === 'allowed' })
}

import { windowOf } from '../../../cloudfunctions/capabilities/benefits/domain/entitlement'
import type { Programme, Shop } from '../../../cloudfunctions/capabilities/benefits/domain/programme'
import { subjectOf, type Voucher } from '../../../cloudfunctions/capabilities/benefits/domain/voucher'
import { shopUnit } from '../../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { maskName } from '../../../cloudfunctions/kernel/domain/masking'
import { addDays, dayOf, daysBetween, instantAt } from '../../../cloudfunctions/kernel/domain/time'
import type { Chance } from '../chance'
import { SCHOOL } from '../units'

const CODE_LENGTH = 12
/** As codes are made in the product: nothing that can be confused when read out. */
const SPOKEN = '34679ACDEFGHJKMNPQRTWXY'

const codeOf = ({ letter }: Chance) => Array.from({ length: CODE_LENGTH }, () => letter(SPOKEN)).join('')

const timeOf = ({ below }: Chance) =>
  `${String(9 + below(9)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`

/** The instant on a day between these, never after now. */
const between = (luck: Chance, from: string, before: string, now: string): string => {
  const last = before < dayOf(now) ? before : dayOf(now)
  const at = instantAt(addDays(from, luck.below(Math.max(1, daysBetween(from, last)))), timeOf(luck))
  return at < now ? at : now
}

const redemptionOf = (luck: Chance, claimedAt: string, validUntil: string, now: string, shop: Shop) => {
  if (luck.below(5) === 0) return { state: 'claimed', redeemedAt: null } as const
  const from = addDays(dayOf(claimedAt), 1)
  const redeemedAt = between(luck, from, validUntil, now)
  return redeemedAt > claimedAt && from <= dayOf(now)
    ? ({ state: 'redeemed', redeemedAt, redeemedBy: `clerk-${shop.id}` } as const)
    : ({ state: 'claimed', redeemedAt: null } as const)
}

/** A voucher that this member took in her month, picked up or not. Null when she has no month. */
export const voucherOf = (
  programme: Programme,
  person: PersonDoc,
  shop: Shop,
  luck: Chance,
  now: string,
): Voucher | null => {
  const window = windowOf(programme, person.birthday)
  if (!window || programme.faceValue === null) return null
  const claimedAt = between(luck, window.from, window.before, now)
  const validUntil = addDays(dayOf(claimedAt), programme.pickUpDays)
  return {
    ...subjectOf(programme, person._id),
    shopId: shop.id,
    shopUnit: shopUnit(SCHOOL, shop.id),
    shopName: shop.name,
    shopAddress: shop.address,
    code: codeOf(luck),
    claimedAt,
    validUntil,
    version: programme.version,
    faceValue: programme.faceValue,
    title: programme.title,
    nameMasked: maskName(person.name),
    ...redemptionOf(luck, claimedAt, validUntil, now, shop),
  }
}

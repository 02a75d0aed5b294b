import { dayOf } from '../../../kernel/domain/time'
import type { Entitlement, EntitlementDetail } from '../contract'

import { situationOf, windowOf, type Case, type Situation } from './entitlement'
import { isVoucher, type Claim } from './voucher'
import { whyOf } from './words'

type Status = Entitlement['status']

const statuses: Readonly<Record<Situation, Status>> = {
  noBirthday: 'notEntitled',
  notEntitled: 'notEntitled',
  notYet: 'upcoming',
  unconfigured: 'ongoing',
  open: 'claimable',
  late: 'lateClaimable',
  over: 'missed',
  handedOut: 'ongoing',
  allowed: 'claimable',
  claimed: 'claimed',
  expired: 'expired',
  redeemed: 'redeemed',
}

export const statusOf = (it: Case, today: string): Status => statuses[situationOf(it, today)]

const voucherView = (claim: Claim | null): Entitlement['voucher'] => {
  if (!isVoucher(claim)) return null
  const { code, shopName, shopAddress, claimedAt, validUntil, redeemedAt } = claim
  return { code, shopName, shopAddress, claimedAt, validUntil, redeemedAt }
}

/** One programme as it stands for one member at an instant. */
export const entitlementOf = (it: Case, now: string): Entitlement => {
  const { programme, member, claim } = it
  const today = dayOf(now)
  const situation = situationOf(it, today)
  const status = statuses[situation]
  const why = whyOf(it, situation, today)
  const only = (can: boolean) => ({ can, why: can ? '' : why })
  return {
    programmeId: programme._id,
    kind: programme.kind,
    title: programme.title,
    period: String(programme.year),
    window: windowOf(programme, member.birthday),
    status,
    why,
    faceValue: isVoucher(claim) ? claim.faceValue : programme.faceValue,
    howTo: programme.howTo,
    source: programme.source,
    claim: only(status === 'claimable'),
    askLate: only(status === 'lateClaimable'),
    voucher: voucherView(claim),
  }
}

/** @param left what each limited shop has left, by shop id; shops that are missing from it have no limit */
export const detailOf = (it: Case, left: ReadonlyMap<string, number>, now: string): EntitlementDetail => {
  const entitlement = entitlementOf(it, now)
  const shops = entitlement.claim.can ? it.programme.shops : []
  return {
    ...entitlement,
    shops: shops.map(({ id, name, address, stock }) => ({
      id,
      name,
      address,
      left: stock === null ? null : (left.get(id) ?? 0),
    })),
  }
}

const UNFINISHED: ReadonlySet<Status> = new Set<Status>(['claimable', 'lateClaimable', 'claimed'])

/**
 * The member's year by time of year. What an earlier year left unfinished stays until it is done or over;
 * a hand-out in January belongs to the year its programme says.
 */
export const yearView = (cases: readonly Case[], year: number, now: string): readonly Entitlement[] =>
  cases
    .map((it) => ({ of: it.programme.year, entitlement: entitlementOf(it, now) }))
    .filter(({ of, entitlement }) => of === year || (of < year && UNFINISHED.has(entitlement.status)))
    .map(({ entitlement }) => entitlement)
    .sort((one, other) => (one.window?.from ?? '9').localeCompare(other.window?.from ?? '9'))

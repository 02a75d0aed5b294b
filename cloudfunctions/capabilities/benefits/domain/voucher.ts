import { addDays, dayOf } from '../../../kernel/domain/time'
import type { Programme } from './programme'

type Subject = {
  /** `<programme>-<member>`: only one. */
  readonly _id: string
  readonly programmeId: string
  readonly memberId: string
  /** Path of the school. */
  readonly unit: string
  readonly year: number
  readonly kind: Programme['kind']
}

/** A granted late claim: its holder may choose a shop before `lateUntil`. */
export type Allowed = Subject & { readonly state: 'allowed'; readonly lateUntil: string }

export type Voucher = Subject & {
  readonly state: 'claimed' | 'redeemed'
  readonly shopId: string
  /** Path of the shop: its clerks hold their grant over it. */
  readonly shopUnit: string
  readonly shopName: string
  readonly shopAddress: string
  readonly code: string
  readonly claimedAt: string
  /** Pick-up ends before this day. */
  readonly validUntil: string
  readonly redeemedAt: string | null
  readonly redeemedBy?: string
  /** The request that redeemed it, so that a repeated one is answered as before. */
  readonly redeemRequest?: string | null
  /** The policy it was given under. */
  readonly version: number
  readonly faceValue: number
  readonly title: string
  readonly nameMasked: string
}

export type Claim = Allowed | Voucher

/** A voucher that has no code yet. */
export type Unnumbered = Omit<Voucher, 'code'>

export const isVoucher = (claim: Claim | null): claim is Voucher =>
  claim !== null && claim.state !== 'allowed'

export const claimIdOf = (programmeId: string, memberId: string): string => `${programmeId}-${memberId}`

export const subjectOf = (programme: Programme, memberId: string): Subject => ({
  _id: claimIdOf(programme._id, memberId),
  programmeId: programme._id,
  memberId,
  unit: programme.unit,
  year: programme.year,
  kind: programme.kind,
})

/** What an approved request for a late claim becomes. */
export const allowLate = (programme: Programme, memberId: string, approvedAt: string): Allowed => ({
  ...subjectOf(programme, memberId),
  state: 'allowed',
  lateUntil: addDays(dayOf(approvedAt), programme.lateClaimDays),
})

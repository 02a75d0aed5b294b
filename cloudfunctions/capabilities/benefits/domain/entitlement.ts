import { addDays, nextMonth } from '../../../kernel/domain/time'
import type { Claim } from './voucher'
import type { Programme } from './programme'

/** What the rules need to know of a member. */
export type Beneficiary = {
  readonly id: string
  readonly name: string
  readonly schoolUnit: string
  readonly birthday: string | null
  readonly joinedOn: string | null
  /** When she was a member: half-open periods, `before` is null for one that runs. Left out: she is one. */
  readonly membership?: readonly { readonly from: string; readonly before: string | null }[]
}

/** Half-open, Beijing days. */
export type Window = { readonly from: string; readonly before: string }

/**
 * Where a member stands with a programme.
 * `open`, `late`, `over`: before, within and after the time for late claims; `allowed`: a late claim was granted.
 * `handedOut`: given out by hand, nothing to claim.
 */
export type Situation =
  | 'noBirthday'
  | 'notEntitled'
  | 'notYet'
  | 'unconfigured'
  | 'open'
  | 'late'
  | 'over'
  | 'handedOut'
  | 'allowed'
  | 'claimed'
  | 'expired'
  | 'redeemed'

/** Every case in which something stands between a member and a programme. */
export type Case = {
  readonly programme: Programme
  readonly member: Beneficiary
  readonly claim: Claim | null
}

/** The birth month of the programme's year (29 February lies in February), or the days of the hand-out. */
export const windowOf = ({ kind, year, from, before }: Programme, birthday: string | null): Window | null => {
  if (kind !== 'birthday') return from && before ? { from, before } : null
  if (!birthday) return null
  const first = `${year}-${birthday.slice(5, 7)}-01`
  return { from: first, before: nextMonth(first) }
}

/** The day on which late claims can no longer be asked for. */
export const lateEndOf = ({ lateDays }: Programme, { before }: Window): string => addDays(before, lateDays)

const ofClaim = (claim: Claim | null, today: string): Situation | null => {
  if (!claim) return null
  if (claim.state === 'allowed') return today < claim.lateUntil ? 'allowed' : null
  if (claim.state === 'redeemed') return 'redeemed'
  return today < claim.validUntil ? 'claimed' : 'expired'
}

const byDay = (programme: Programme, window: Window, today: string): Situation => {
  if (today < window.from) return 'notYet'
  if (programme.kind !== 'birthday') return today < window.before ? 'handedOut' : 'over'
  if (today >= lateEndOf(programme, window)) return 'over'
  if (programme.faceValue === null) return 'unconfigured'
  return today < window.before ? 'open' : 'late'
}

/** Benefits are for those who are members on the day. */
const isMemberOn = ({ membership }: Beneficiary, day: string): boolean =>
  membership === undefined ||
  membership.some(({ from, before }) => from <= day && (before === null || day < before))

/** Where the member stands on a Beijing day; a voucher, once given, outlives every other rule. */
export const situationOf = ({ programme, member, claim }: Case, today: string): Situation => {
  const claimed = ofClaim(claim, today)
  if (claimed === 'allowed' && programme.faceValue === null) return 'unconfigured'
  if (claimed) return claimed
  if (!isMemberOn(member, today)) return 'notEntitled'
  const window = windowOf(programme, member.birthday)
  if (!window) return 'noBirthday'
  if (member.joinedOn && member.joinedOn >= window.before) return 'notEntitled'
  return byDay(programme, window, today)
}

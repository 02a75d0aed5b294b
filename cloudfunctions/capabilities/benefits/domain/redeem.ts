import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import { dayOf, spokenInstant } from '../../../kernel/domain/time'
import type { Ticket } from '../contract'
import type { Voucher } from './voucher'

export type Clerk = { readonly id: string; readonly requestId: string | null }

const isExpired = (voucher: Voucher, now: string) => dayOf(now) >= voucher.validUntil

const isRepeat = (voucher: Voucher, { id, requestId }: Clerk) =>
  requestId !== null && voucher.redeemRequest === requestId && voucher.redeemedBy === id

/** May the cake be handed over? The same request of the same clerk is answered as the first time. */
export const decideRedeem = (
  voucher: Voucher | null,
  clerk: Clerk,
  now: string,
): Decision<
  { readonly voucher: Voucher; readonly again: boolean },
  'codeUnknown' | 'alreadyRedeemed' | 'expired'
> => {
  if (!voucher) return refuse('codeUnknown')
  if (voucher.state === 'redeemed') {
    return isRepeat(voucher, clerk) ? accept({ voucher, again: true }) : refuse('alreadyRedeemed')
  }
  return isExpired(voucher, now) ? refuse('expired') : accept({ voucher, again: false })
}

const whyNot = (voucher: Voucher, now: string): string => {
  if (voucher.redeemedAt) return `${spokenInstant(voucher.redeemedAt)} 已经提过货了`
  return isExpired(voucher, now) ? '这张券已经过期' : ''
}

/** What a clerk sees of a voucher. */
export const ticketOf = (voucher: Voucher, now: string): Ticket => {
  const { code, title, shopName, nameMasked, faceValue, validUntil, redeemedAt } = voucher
  const why = whyNot(voucher, now)
  const state = voucher.state === 'claimed' && isExpired(voucher, now) ? 'expired' : voucher.state
  return {
    code,
    title,
    shopName,
    nameMasked,
    faceValue,
    validUntil,
    redeemedAt,
    state,
    redeem: { can: why === '', why },
  }
}

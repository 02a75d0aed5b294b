import { accept, refuse, type Decision } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { holds } from '../../kernel/domain/quota'
import { bearing, noting } from '../../kernel/ports/pending'
import { hold, release } from '../../kernel/ports/quota'
import { stale, type Context } from '../../kernel/runtime/implement'
import { isVoucher, type Claim, type Unnumbered, type Voucher } from './domain/voucher'
import { claimsStore, stockAt, stocksStore, type VoucherDoc } from './store'

type Taken = Decision<Voucher, 'outOfStock'> | typeof stale
type Wanted = { readonly voucher: Unnumbered; readonly isLimited: boolean; readonly isLate: boolean }

/** Twelve of 23 letters and digits: 2^54 codes, nobody guesses one. */
const CODE_LENGTH = 12

const claimNow = ({ db }: Context, { _id }: Unnumbered): Promise<Claim | null> => db.get(claimsStore, _id)

const write = async (context: Context, voucher: Voucher, isLate: boolean): Promise<boolean> => {
  const { db, occasion } = context
  const { _id, programmeId, shopId, validUntil } = voucher
  const events = [happened(occasion, 'benefits.claimed', _id, { programmeId, shopId, validUntil })]
  if (!isLate) return db.insert(claimsStore, bearing<VoucherDoc>(voucher, events))
  const { _id: _same, ...change } = voucher
  return (await db.update(claimsStore, { _id, state: 'allowed' }, noting(change, events))) !== null
}

const giveBack = ({ db }: Context, { programmeId, shopId, memberId }: Unnumbered, isLimited: boolean) =>
  isLimited ? release(db, stockAt(programmeId, shopId), memberId, 1) : null

/** The place is held, or there is no limit: now the voucher itself. */
const writeVoucher = async (context: Context, wanted: Wanted): Promise<Taken> => {
  const { voucher, isLimited, isLate } = wanted
  const numbered: Voucher = { ...voucher, code: context.newCode(CODE_LENGTH) }
  if (await write(context, numbered, isLate)) return accept(numbered)
  const there = await claimNow(context, voucher)
  if (isVoucher(there)) {
    if (there.shopId !== voucher.shopId) await giveBack(context, voucher, isLimited)
    return accept(there)
  }
  if (there && !isLate) return writeVoucher(context, { ...wanted, isLate: true })
  // The code is somebody else's: once more with another. The place stays held meanwhile.
  return stale
}

/** Held nothing: this member has it already, has died on the way to it, or the shop has run out. */
const withoutHold = async (context: Context, wanted: Wanted): Promise<Taken> => {
  const { voucher } = wanted
  const there = await claimNow(context, voucher)
  if (isVoucher(there)) return accept(there)
  const stock = await context.db.get(stocksStore, stockAt(voucher.programmeId, voucher.shopId).id)
  return stock && holds(stock.stock, voucher.memberId) ? writeVoucher(context, wanted) : refuse('outOfStock')
}

/**
 * Gives one voucher to one member: holds one at the shop, then writes the voucher.
 * Whoever has one already gets that one. Two database calls, one where the shop has no limit.
 */
export const takeVoucher = async (context: Context, wanted: Wanted): Promise<Taken> => {
  const { voucher, isLimited } = wanted
  if (!isLimited) return writeVoucher(context, wanted)
  const at = stockAt(voucher.programmeId, voucher.shopId)
  const held = await hold(context.db, at, voucher.memberId, 1, { change: { dirtyAt: context.now } })
  return held ? writeVoucher(context, wanted) : withoutHold(context, wanted)
}

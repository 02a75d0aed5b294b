import { compareHolders, emptyQuota, takenOf } from '../../kernel/domain/quota'
import { plusMinutes } from '../../kernel/domain/time'
import { lte, unset, type Db } from '../../kernel/ports/db'
import { hold, release, resize } from '../../kernel/ports/quota'
import { allOf } from '../../kernel/runtime/paging'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import type { Programme, Shop } from './domain/programme'
import { claimsStore, programmesStore, stockAt, stocksStore, type StockDoc } from './store'

/** Shops of one programme; the contract allows 20. */
const MOST = 100

/** What the limited shops of a programme hold, by shop id. One call. */
export const stocksOf = async (db: Db, programmeId: string): Promise<ReadonlyMap<string, StockDoc>> => {
  const found = await db.find(stocksStore, 'programme', { where: { programmeId }, limit: MOST })
  return new Map(found.map((stock) => [stock.shopId, stock]))
}

export const takenAt = (stocks: ReadonlyMap<string, StockDoc>): ReadonlyMap<string, number> =>
  new Map([...stocks].map(([shopId, { stock }]) => [shopId, takenOf(stock)]))

type Fitting = { readonly db: Db; readonly now: string; readonly programme: Programme; readonly shop: Shop }

const newStock = ({ now, programme, shop }: Fitting, cap: number): StockDoc => ({
  _id: stockAt(programme._id, shop.id).id,
  programmeId: programme._id,
  shopId: shop.id,
  unit: programme.unit,
  year: programme.year,
  stock: emptyQuota(cap),
  dirtyAt: now,
})

/**
 * Makes the stock of one shop what its programme says; only what is claimed online has one. False when more is claimed than that, or when
 * somebody else changed it meanwhile. At most one call.
 */
export const fitStock = async (fitting: Fitting, known: StockDoc | undefined): Promise<boolean> => {
  const { db, now, programme, shop } = fitting
  if (shop.stock === null || programme.kind !== 'birthday') return true
  if (!known) return db.insert(stocksStore, newStock(fitting, shop.stock))
  const by = shop.stock - known.stock.cap
  if (by === 0) return true
  const more = { guard: { 'stock.cap': known.stock.cap }, change: { dirtyAt: now } }
  return (await resize(db, stockAt(programme._id, shop.id), by, more)) !== null
}

const claimantsAt = async (db: Db, { programmeId, shopId }: StockDoc): Promise<ReadonlySet<string>> => {
  const claims = await allOf(db, { from: claimsStore, index: 'shop', where: { programmeId, shopId } })
  return new Set(claims.map(({ memberId }) => memberId))
}

/** A voucher is a promise: when the shop has nothing left for it, the stock grows by it. */
const holdFor = async (db: Db, { programmeId, shopId }: StockDoc, memberId: string): Promise<void> => {
  const at = stockAt(programmeId, shopId)
  if (await hold(db, at, memberId, 1)) return
  if (await resize(db, at, 1, { guard: { 'stock.left': 0 } })) await hold(db, at, memberId, 1)
}

/** An officer's change may have died between the stock and the programme, which is the one that counts. */
const fitToProgramme = async ({ db, now }: Surroundings, stock: StockDoc): Promise<number> => {
  const programme = await db.get(programmesStore, stock.programmeId)
  const shop = programme?.shops.find(({ id }) => id === stock.shopId)
  if (!programme || !shop || shop.stock === null || shop.stock === stock.stock.cap) return 0
  return Number(await fitStock({ db, now, programme, shop }, stock))
}

/**
 * Compares a stock with its vouchers: places held on the way to a voucher that was never written are
 * released, vouchers without a place get one. A stock that agrees is not looked at again until it changes.
 */
const settleStock = async (surroundings: Surroundings, stock: StockDoc): Promise<number> => {
  const { db } = surroundings
  const { unrecorded, unheld } = compareHolders(stock.stock, await claimantsAt(db, stock))
  const at = stockAt(stock.programmeId, stock.shopId)
  for (const memberId of unrecorded) await release(db, at, memberId, 1)
  for (const memberId of unheld) await holdFor(db, stock, memberId)
  const mended = unrecorded.length + unheld.length + (await fitToProgramme(surroundings, stock))
  if (!mended)
    await db.update(stocksStore, { _id: stock._id, 'stock.seq': stock.stock.seq }, { dirtyAt: unset })
  return mended
}

/** A claim takes seconds, so a place held a minute ago is no longer on its way to a voucher. */
const QUIET_MINUTES = 1
const STOCKS_AT_ONCE = 50

export const repairStocks: Repair = async (surroundings) => {
  const { db, now } = surroundings
  const where = { dirtyAt: lte(plusMinutes(now, -QUIET_MINUTES)) }
  const dirty = await db.find(stocksStore, 'dirty', { where, limit: STOCKS_AT_ONCE })
  let mended = 0
  for (const stock of dirty) mended += await settleStock(surroundings, stock)
  return mended
}

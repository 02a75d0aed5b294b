import { takenOf, type Quota } from '../../../kernel/domain/quota'
import type { ProgrammeRow } from '../contract'
import type { Programme } from './programme'

export type Numbers = {
  /** Stocks of this and perhaps other programmes. */
  readonly stocks: readonly { readonly programmeId: string; readonly shopId: string; readonly stock: Quota }[]
  /** Vouchers of a programme with a shop without limit; null: the stocks tell. */
  readonly claimed: number | null
}

/** A programme as an officer sees it. */
export const rowOf = (programme: Programme, { stocks, claimed }: Numbers): ProgrammeRow => {
  const { _id, unit: _unit, shops, ...rest } = programme
  const own = stocks.filter(({ programmeId }) => programmeId === _id)
  const leftAt = (shopId: string) => own.find((stock) => stock.shopId === shopId)?.stock.left
  return {
    ...rest,
    id: _id,
    shops: shops.map((shop) => ({
      ...shop,
      left: shop.stock === null ? null : (leftAt(shop.id) ?? shop.stock),
    })),
    claimed: claimed ?? own.reduce((sum, { stock }) => sum + takenOf(stock), 0),
  }
}

import type { Pending } from '../../kernel/domain/event'
import type { Quota } from '../../kernel/domain/quota'
import { collection, pendingIndex } from '../../kernel/ports/db'
import type { QuotaAt } from '../../kernel/ports/quota'
import type { Programme } from './domain/programme'
import type { Allowed, Voucher } from './domain/voucher'

export type ProgrammeDoc = Programme & Pending

export const programmesStore = collection<ProgrammeDoc>('benefits_programmes', {
  school: { fields: ['unit', 'year'] },
  ...pendingIndex,
})

/** What one shop has to give in one programme; shops without a limit have none. */
export type StockDoc = {
  /** `<programme>-<shop>` */
  readonly _id: string
  readonly programmeId: string
  readonly shopId: string
  readonly unit: string
  readonly year: number
  /** Held by member id. */
  readonly stock: Quota
  /** When it last changed; absent once `repair` has found it to agree with the claims. */
  readonly dirtyAt?: string
}

export const stocksStore = collection<StockDoc>('benefits_stocks', {
  programme: { fields: ['programmeId'] },
  school: { fields: ['unit', 'year'] },
  dirty: { fields: ['dirtyAt'], sparse: true },
})

export const stockAt = (programmeId: string, shopId: string): QuotaAt<StockDoc> => ({
  in: stocksStore,
  id: `${programmeId}-${shopId}`,
  field: 'stock',
})

export type AllowedDoc = Allowed & Pending
export type VoucherDoc = Voucher & Pending
export type ClaimDoc = AllowedDoc | VoucherDoc

export const claimsStore = collection<ClaimDoc>('benefits_claims', {
  code: { fields: ['code'], unique: true, sparse: true },
  member: { fields: ['memberId', 'year'] },
  shop: { fields: ['programmeId', 'shopId'] },
  redeemedAtShop: { fields: ['shopUnit', 'state', '-redeemedAt'] },
  redeemedInSchool: { fields: ['unit', 'state', '-redeemedAt'] },
  ...pendingIndex,
})

export const benefitsCollections = [programmesStore, stocksStore, claimsStore] as const

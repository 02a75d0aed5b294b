import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { isVoucher } from './domain/voucher'
import { programmeKindLabels } from './labels'
import { claimsStore } from './store'

/** What the caller has claimed. One call for each hundred. */
export const recordsOf: RecordSource = async ({ db, actor }) => [
  sheetOf({
    name: '福利领取',
    columns: ['年度', '项目', '领取时间', '门店', '提货时间'],
    documents: await firstRows(db, { from: claimsStore, index: 'member', where: { memberId: actor.id } }),
    row: (claim) =>
      isVoucher(claim)
        ? [claim.year, claim.title, claim.claimedAt, claim.shopName, claim.redeemedAt]
        : [claim.year, `${programmeKindLabels[claim.kind]}（可补领到 ${claim.lateUntil}）`, null, null, null],
  }),
]

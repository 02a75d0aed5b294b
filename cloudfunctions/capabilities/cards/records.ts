import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { stepLabels } from './labels'
import { cardsStore, usesStore } from './store'

/** The caller's 会员服务卡 and by whom her code was read. Two calls, and one more for each hundred readings. */
export const recordsOf: RecordSource = async ({ db, actor }) => {
  const card = await db.get(cardsStore, actor.id)
  return [
    sheetOf({
      name: '会员服务卡',
      columns: ['时间', '事项', '说明', '卡号'],
      documents: card?.history ?? [],
      row: ({ at, what, why }) => [at, stepLabels[what], why, card?.number ?? ''],
    }),
    sheetOf({
      name: '会员码核对',
      columns: ['时间', '地点'],
      documents: await firstRows(db, { from: usesStore, index: 'person', where: { personId: actor.id } }),
      row: ({ at, place }) => [at, place],
    }),
  ]
}

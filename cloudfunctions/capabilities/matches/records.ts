import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { ageLabels, sexLabels } from './labels'
import { profilesStore } from './store'

/** The caller's cards of events that are not cleared. Whom she chose is not readable here, so it is in no sheet. */
export const recordsOf: RecordSource = async ({ db, actor }) => [
  sheetOf({
    name: '联谊卡片',
    columns: ['活动编号', '昵称', '性别', '年龄段', '介绍', '爱好', '定过几次'],
    documents: await firstRows(db, { from: profilesStore, index: 'byMember', where: { memberId: actor.id } }),
    row: ({ activityId, nickname, sex, age, lines, hobbies, times }) => [
      ...[activityId, nickname, sexLabels[sex], ageLabels[age], lines, hobbies.join('、')],
      times,
    ],
  }),
]

import { maskName } from '../../kernel/domain/masking'
import { dayOf } from '../../kernel/domain/time'
import type { Sheet } from '../../kernel/runtime/workbook'
import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { standingChanges } from './domain/career'
import { spokenOffice } from './domain/office'
import { careerLabels, employmentLabels, fieldLabels, kindLabels, sexLabels } from './labels'
import { changesStore, membersStore, type PersonDoc } from './store'

const profileSheet = (person: PersonDoc): Sheet => ({
  name: '名册资料',
  columns: ['项目', '内容'],
  rows: [
    ['姓名', person.name],
    ['工号', person.staffNo],
    ['性别', sexLabels[person.sex]],
    ['生日', person.birthday],
    ['手机号', person.phone],
    ['身份', kindLabels[person.kind]],
    ['学校', person.schoolName],
    ['单位', person.unitName],
    ['入会日期', person.joinedOn],
    ['用工性质', employmentLabels[person.employment]],
    ['经费单位', person.fundingUnit],
    ['会费缴至', person.paidThrough],
    ['标签', person.tags.join('、')],
    ['职务', person.offices.map(spokenOffice).join('、')],
    ['微信绑定', person.openid === undefined ? '没有' : '已绑定'],
  ],
})

const careerSheet = ({ career }: PersonDoc): Sheet => ({
  name: '身份与单位变动',
  columns: ['从哪天起', '变动', '单位', '原因', '谁办的', '登记日期'],
  rows: standingChanges(career).map(({ from, what, set, why, byName, at }) => [
    from,
    careerLabels[what],
    set.unitName ?? '',
    why,
    byName,
    dayOf(at),
  ]),
})

/** What the roster holds of the caller: her record, her career, every change. Two calls, and one more for each hundred changes. */
export const recordsOf: RecordSource = async ({ db, actor }) => {
  const person = await db.get(membersStore, actor.id)
  const changes = sheetOf({
    name: '资料变更',
    columns: ['时间', '事项', '谁办的', '原因', '改了哪些'],
    documents: await firstRows(db, { from: changesStore, index: 'person', where: { personId: actor.id } }),
    row: ({ at, what, byName, why, fields }) => [
      at,
      what,
      maskName(byName),
      why,
      Object.entries(fields)
        .map(
          ([field, [before, after]]) => `${fieldLabels[field as keyof typeof fields]}：${before} → ${after}`,
        )
        .join('；'),
    ],
  })
  return person ? [profileSheet(person), careerSheet(person), changes] : [changes]
}

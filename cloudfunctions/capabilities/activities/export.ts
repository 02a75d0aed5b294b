import { dayOf, spokenInstant } from '../../kernel/domain/time'
import { workbookOf, type Sheet, type Value } from '../../kernel/runtime/workbook'
import type { Db } from '../../kernel/ports/db'
import { personNames } from '../members/port'
import type { Answers } from './contract'
import { relationLabels, signUpLabels } from './labels'
import { seatedIn } from './statistics'
import type { ActivityDoc, SignUpDoc } from './store'

const AT_ONCE = 100

/** Names in full: an officer's list is worth nothing without. A call for every hundred. */
const namesOf = async (db: Db, rows: readonly SignUpDoc[]) => {
  const names = new Map<string, string>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ memberId }) => memberId)
    for (const [id, { name }] of await personNames(db, ids)) names.set(id, name)
  }
  return names
}

const spokenCompanions = ({ companions }: SignUpDoc): string =>
  companions.map(({ name, age, relation }) => `${name}（${relationLabels[relation]}，${age} 岁）`).join('、')

const spokenAnswer = (answer: Answers[string] | undefined): Value => {
  if (answer === undefined) return ''
  return Array.isArray(answer) ? answer.join('、') : answer
}

type Named = ReadonlyMap<string, string>

const signInSheet = ({ title }: ActivityDoc, rows: readonly SignUpDoc[], names: Named): Sheet => ({
  name: '签到表',
  columns: ['序号', '姓名', '分会', '人数', '同行人', '签收', title],
  rows: rows.map((row, at) => [
    at + 1,
    names.get(row.memberId) ?? row.nameMasked,
    row.unitName,
    row.size,
    spokenCompanions(row),
    '',
    '',
  ]),
})

const participantsSheet = (activity: ActivityDoc, rows: readonly SignUpDoc[], names: Named): Sheet => ({
  name: '报名名单',
  columns: [
    ...['序号', '姓名', '分会', '状态', '人数', '同行人', '报名时间'],
    ...activity.fields.map(({ label }) => label),
  ],
  rows: rows.map((row, at) => [
    at + 1,
    names.get(row.memberId) ?? row.nameMasked,
    row.unitName,
    signUpLabels[row.state],
    row.size,
    spokenCompanions(row),
    spokenInstant(row.at),
    ...activity.fields.map(({ id }) => spokenAnswer(row.answers[id])),
  ]),
})

/** An .xlsx file of those who come, by branch and then in the order of sign-up. */
export const sheetFor = async (db: Db, activity: ActivityDoc, what: 'signIn' | 'participants') => {
  const seated = await seatedIn(db, activity._id)
  const rows = [...seated].sort((one, other) =>
    one.unitName === other.unitName ? 0 : one.unitName < other.unitName ? -1 : 1,
  )
  const names = await namesOf(db, rows)
  const sheet = (what === 'signIn' ? signInSheet : participantsSheet)(activity, rows, names)
  const name = `${activity.title}-${sheet.name}-${dayOf(activity.startsAt)}.xlsx`
  return { name, bytes: await workbookOf([sheet]) }
}

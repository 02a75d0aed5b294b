import { oneOf, type Db } from '../../kernel/ports/db'
import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { signUpLabels } from './labels'
import { activitiesStore, signUpsStore, type SignUpDoc } from './store'

const AT_ONCE = 100

/** Titles by activity. One call for each hundred rows. */
const titlesOf = async (db: Db, rows: readonly SignUpDoc[]): Promise<ReadonlyMap<string, string>> => {
  const titles = new Map<string, string>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = [...new Set(rows.slice(from, from + AT_ONCE).map(({ activityId }) => activityId))]
    const found = await db.find(activitiesStore, '_id', { where: { _id: oneOf(ids) }, limit: AT_ONCE })
    for (const { _id, title } of found) titles.set(_id, title)
  }
  return titles
}

const spoken = (answer: unknown): string => (Array.isArray(answer) ? answer.join('、') : String(answer))

/** What the caller signed up for, with what she told there. Two calls for each hundred. */
export const recordsOf: RecordSource = async ({ db, actor }) => {
  const documents = await firstRows(db, {
    from: signUpsStore,
    index: 'byMember',
    where: { memberId: actor.id },
  })
  const titles = await titlesOf(db, documents)
  return [
    sheetOf({
      name: '活动报名',
      columns: ['时间', '活动', '状态', '同行的人', '填写的内容'],
      documents,
      row: ({ at, activityId, state, companions, answers }) => [
        at,
        titles.get(activityId) ?? '',
        signUpLabels[state],
        companions.map(({ name }) => name).join('、'),
        Object.values(answers).map(spoken).join('；'),
      ],
    }),
  ]
}

import { firstRows, sheetOf, type RecordSource } from '../privacy/port'
import { stateLabels } from './labels'
import { requestsStore } from './store'

/** What the caller has applied for. One call for each hundred. */
export const recordsOf: RecordSource = async ({ db, actor }) => [
  sheetOf({
    name: '申请',
    columns: ['提交时间', '事项', '内容', '理由', '状态', '办理经过'],
    documents: await firstRows(db, { from: requestsStore, index: 'mine', where: { applicantId: actor.id } }),
    row: ({ at, title, summary, reason, state, steps }) => [
      at,
      title,
      summary,
      reason,
      stateLabels[state],
      steps.map((step) => [step.unitName, step.reason].filter(Boolean).join('：')).join('；'),
    ],
  }),
]

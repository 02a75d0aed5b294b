import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { choice, cursor, id, instant, page, possibility, text } from '../../kernel/contract/scalars'
import { kindLabels, levelLabels, stateLabels } from './labels'

const kind = choice(kindLabels)
const state = choice(stateLabels)

const step = z.object({
  level: choice(levelLabels),
  unitName: z.string(),
  outcome: z.enum(['pending', 'current', 'approved', 'returned', 'refused']),
  at: instant.nullable(),
  reason: z.string(),
})

const row = z.object({
  id,
  kind,
  state,
  title: z.string(),
  summary: z.string(),
  at: instant,
  /** Masked for officers, in full for the applicant. */
  applicant: z.string(),
  unitName: z.string(),
})
export type RequestRow = z.infer<typeof row>

const detail = row.extend({
  reason: z.string(),
  steps: z.array(step),
  withdraw: possibility,
  resubmit: possibility,
  /** Present for officers. */
  decide: possibility.nullable(),
  version: z.int(),
})
export type RequestDetail = z.infer<typeof detail>

const one = z.object({ requestId: id })
const verdict = one.extend({ reason: text('理由', 200) })

export const requests = contract({
  name: 'requests',
  errors: {
    notFound: '没有找到这份申请',
    alreadyOpen: '你已经有一份同样的申请在办理',
    alreadyDecided: '这份申请已经办结',
    notReturned: '只有退回的申请可以修改后再交',
    notYourTurn: '这份申请现在不在你这一步',
    ownRequest: '自己的申请要由别人审批',
    notAllowed: '现在不能提出这个申请',
    alreadyMember: '你已经是会员了',
  },
  actions: {
    submit: command(
      'known',
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('lateClaim'), programmeId: id, reason: text('理由', 200) }),
        z.object({ kind: z.literal('join'), reason: text('理由', 200) }),
      ]),
      detail,
    ),
    mine: query('known', z.object({ cursor }), page(row)),
    detail: query('known', one, detail),
    withdraw: command('known', one, detail),
    resubmit: command('known', verdict, detail),
    /** What waits for this officer at her own step, oldest first. */
    todo: query({ duty: 'requests' }, z.object({ cursor }), page(row)),
    approve: command(
      { duty: 'requests' },
      one.extend({ reason: z.string().trim().max(200, '意见最多 200 字').default('') }),
      detail,
    ),
    sendBack: command({ duty: 'requests' }, verdict, detail),
    refuse: command({ duty: 'requests' }, verdict, detail),
  },
})
export type RequestsContract = typeof requests

import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { choice, cursor, day, id, instant, page, possibility, text } from '../../kernel/contract/scalars'
import { correctionLabels, employmentLabels, kindLabels, levelLabels, stateLabels } from './labels'

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
  /** What is asked for, in words; in full for both sides, who have to compare it. */
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  /** The day that the applicant wishes, or the last approval set; null: the day of the approval. */
  effectiveOn: day.nullable(),
  steps: z.array(step),
  withdraw: possibility,
  resubmit: possibility,
  /** Present for officers. */
  decide: possibility.nullable(),
  /** What the last approval may set besides. */
  sets: z.object({ effectiveOn: z.boolean(), staffNo: z.boolean() }),
  version: z.int(),
})
export type RequestDetail = z.infer<typeof detail>

const one = z.object({ requestId: id })
const reason = text('理由', 200)
const staffNo = z.string().trim().min(1, '请填写工号').max(20, '工号最多 20 字')

/** What is asked for, by kind. */
const application = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lateClaim'), programmeId: id, reason }),
  z.object({
    kind: z.literal('join'),
    reason,
    employment: choice(employmentLabels).optional(),
    fundingUnit: z.string().trim().max(30, '经费单位最多 30 字').optional(),
    /** The day she wishes to be a member from. */
    from: day.optional(),
  }),
  z.object({
    kind: z.literal('transfer'),
    reason,
    /** Path of the unit she goes to. */
    unit: z.string().regex(/^\/([\w-]{1,40}\/){1,6}$/, '工会组织不对'),
    from: day.optional(),
  }),
  z.object({
    kind: z.literal('correction'),
    reason,
    field: choice(correctionLabels),
    /** As it should be: text, a day, or the name of a choice. */
    value: text('正确的内容', 50),
  }),
  z.object({ kind: z.literal('resign'), reason, from: day.optional() }),
])
export type RequestInput = z.infer<typeof application>
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
    notAMember: '会员才能提出这个申请',
    sameUnit: '你已经在这个工会组织里',
    noSuchUnit: '没有这个工会组织，或者已经撤销',
    wrongValue: '填写的内容不对，请核对格式',
    sameValue: '名册上就是这样，不用更正',
    tooFar: '日期最早是今天，最远是一年以后',
    needsStaffNo: '转入时要填新学校的工号',
    staffNoTaken: '这个工号在学校里已经有人用了',
  },
  actions: {
    submit: command('known', application, detail),
    mine: query('known', z.object({ cursor }), page(row)),
    detail: query('known', one, detail),
    withdraw: command('known', one, detail),
    resubmit: command('known', verdict, detail),
    /** What waits for this officer at her own step, oldest first. */
    todo: query({ duty: 'requests' }, z.object({ cursor }), page(row)),
    approve: command(
      { duty: 'requests' },
      one.extend({
        reason: z.string().trim().max(200, '意见最多 200 字').default(''),
        /** From when it holds, set by the last approval; left out: as wished, or that day. */
        effectiveOn: day.optional(),
        /** In the new school; asked for by the last approval of a move between schools. */
        staffNo: staffNo.optional(),
      }),
      detail,
    ),
    sendBack: command({ duty: 'requests' }, verdict, detail),
    refuse: command({ duty: 'requests' }, verdict, detail),
  },
})
export type RequestsContract = typeof requests

import type { Actor } from '../../kernel/domain/actor'
import type { Checked } from '../../kernel/contract/define'
import { command, query, type Context, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { lateClaimCase } from '../benefits/port'
import { branchOf, factsOf, officersOf } from '../members/port'
import { requests, type RequestsContract } from './contract'
import { decideResubmit, decideSubmit, decideWithdraw, type Submission } from './domain/decide'
import { requestIdOf, type Application, type RequestRecord } from './domain/request'
import { detailOf, rowOf } from './domain/view'
import { kindLabels } from './labels'
import { officerFor } from './officer.handlers'
import { callerOf, savePlan } from './saving'
import { requestsStore } from './store'

type Input = Checked<RequestsContract, 'submit'>
type Subject = { readonly isAllowed: boolean; readonly title: string; readonly summary: string }

/** What is asked for, and whether it would be granted now. */
const subjectOf = async (context: Context<Actor>, input: Input): Promise<Subject> => {
  if (input.kind === 'join') {
    return {
      isAllowed: context.actor.kind !== 'clerk',
      title: kindLabels.join,
      summary: '教职工申请加入工会',
    }
  }
  const late = await lateClaimCase(context, input.programmeId)
  return late.can
    ? { isAllowed: true, title: late.title, summary: late.summary }
    : { isAllowed: false, title: kindLabels.lateClaim, summary: '' }
}

/**
 * Branch, then school. People in no branch go to the school alone, and so do those whose branch has nobody
 * to decide but themselves. One call.
 */
const levelsFor = async ({ db, actor }: Context<Actor>): Promise<Application['levels']> => {
  const { schoolUnit, schoolName, unitName } = factsOf(actor)
  const school = { level: 'school', unit: schoolUnit, unitName: schoolName } as const
  const unit = branchOf(actor.unit, schoolUnit)
  const officers = unit === schoolUnit ? [] : await officersOf(db, 'requests', unit)
  const isDecided = officers.some((id) => id !== actor.id)
  return isDecided ? [{ level: 'branch', unit, unitName }, school] : [school]
}

/** At most five calls: the programme and her claim, her last request, the officers of her branch. */
const loadSubmission = async (context: Context<Actor>, input: Input): Promise<Submission> => {
  const { db, actor } = context
  const { unitName, schoolUnit } = factsOf(actor)
  const programmeId = input.kind === 'lateClaim' ? input.programmeId : null
  const [existing, { isAllowed, ...words }, levels] = await Promise.all([
    db.get(requestsStore, requestIdOf(input.kind, programmeId, actor.id)),
    subjectOf(context, input),
    levelsFor(context),
  ])
  const applicant = {
    applicantId: actor.id,
    applicantName: actor.name,
    unit: branchOf(actor.unit, schoolUnit),
    unitName,
  }
  const application = { ...applicant, ...words, kind: input.kind, programmeId, reason: input.reason, levels }
  return { existing, application, isMember: actor.kind === 'member', isAllowed }
}

const forApplicant = (record: RequestRecord, { actor }: Context<Actor>) =>
  detailOf(record, { id: actor.id, officer: null })

export const applicantHandlers = {
  submit: command({
    load: loadSubmission,
    decide: (submission: Submission, _input: Input, context) => decideSubmit(submission, callerOf(context)),
    save: savePlan,
    reply: (next, _input, context) => forApplicant(next, context),
  }),

  mine: query({
    load: ({ db, actor }, { cursor }) =>
      db.find(requestsStore, 'mine', {
        where: { applicantId: actor.id },
        limit: PAGE,
        after: placeOf(cursor),
      }),
    view: (found, _input, { actor }) => pageOf(found, ['at'], (record) => rowOf(record, actor.id)),
  }),

  detail: query({
    load: async (context, { requestId }) => {
      const record = await context.db.get(requestsStore, requestId)
      const officer = record && (await officerFor(context, record))
      const mayRead = officer || record?.applicantId === context.actor.id
      return record && mayRead ? { record, officer } : refuseWith(requests, 'notFound')
    },
    view: ({ record, officer }, _input, { actor }) => detailOf(record, { id: actor.id, officer }),
  }),

  withdraw: command({
    load: ({ db }, { requestId }) => db.get(requestsStore, requestId),
    decide: (record, _input, context) => decideWithdraw(record, callerOf(context)),
    save: savePlan,
    reply: (next, _input, context) => forApplicant(next, context),
  }),

  resubmit: command({
    load: ({ db }, { requestId }) => db.get(requestsStore, requestId),
    decide: (record, { reason }, context) => decideResubmit(record, reason, callerOf(context)),
    save: savePlan,
    reply: (next, _input, context) => forApplicant(next, context),
  }),
} satisfies Pick<Handlers<RequestsContract>, 'submit' | 'mine' | 'detail' | 'withdraw' | 'resubmit'>

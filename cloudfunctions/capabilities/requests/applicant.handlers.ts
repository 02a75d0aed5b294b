import { dayOf } from '../../kernel/domain/time'
import type { Checked } from '../../kernel/contract/define'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { lateClaimCase } from '../benefits/port'
import { branchOf, factsOf, placeOn } from '../members/port'
import { requests, type RequestsContract } from './contract'
import { decideResubmit, decideSubmit, decideWithdraw, type Submission } from './domain/decide'
import { requestIdOf, type RequestRecord } from './domain/request'
import { subjectOf, type Target } from './domain/subject'
import { detailOf, rowOf } from './domain/view'
import { applicantOf, levelsFor } from './levels'
import { kindLabels } from './labels'
import { officerFor } from './officer.handlers'
import { callerOf, savePlan } from './saving'
import { requestsStore } from './store'

type Input = Checked<RequestsContract, 'submit'>

/** What is asked for, and what stands against it. At most two calls. */
const readSubject = async (context: Asking, input: Input, target: Target | null) => {
  if (input.kind === 'lateClaim') {
    const late = await lateClaimCase(context, input.programmeId)
    const words = late.can ? late : { title: kindLabels.lateClaim, summary: '' }
    return { isAllowed: late.can, title: words.title, summary: words.summary, details: {}, problem: null }
  }
  const isAllowed = context.actor.kind !== 'clerk'
  const subject = subjectOf(input, await applicantOf(context, input), target, dayOf(context.now))
  return { isAllowed, title: kindLabels[input.kind], ...subject }
}

/** At most six calls: the programme and her claim or the target, her last request, the officers of the branches. */
const loadSubmission = async (context: Asking, input: Input): Promise<Submission> => {
  const { db, actor, now } = context
  const { unitName, schoolUnit } = factsOf(actor)
  const programmeId = input.kind === 'lateClaim' ? input.programmeId : null
  const field = input.kind === 'correction' ? input.field : null
  const target = input.kind === 'transfer' ? await placeOn(db, input.unit, dayOf(now)) : null
  const [existing, { isAllowed, problem, ...words }, levels] = await Promise.all([
    db.get(requestsStore, requestIdOf(input.kind, programmeId ?? field, actor.id)),
    readSubject(context, input, target),
    levelsFor(context, target),
  ])
  const applicant = {
    applicantId: actor.id,
    applicantName: actor.name,
    unit: branchOf(actor.unit, schoolUnit),
    unitName,
  }
  const application = { ...applicant, ...words, kind: input.kind, programmeId, reason: input.reason, levels }
  return { existing, application, isMember: actor.kind === 'member', isAllowed, problem }
}

const forApplicant = (record: RequestRecord, { actor }: Asking) =>
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

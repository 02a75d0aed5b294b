import { maskName } from '../../../kernel/domain/masking'
import type { RequestDetail, RequestRow } from '../contract'
import { levelLabels } from '../labels'
import { verdictProblem, type Officer } from './decide'
import { stepNow, type RequestRecord } from './request'

export type Viewer = {
  readonly id: string
  /** Null for people who see only their own. */
  readonly officer: Officer | null
}

/** Officers see names masked; the applicant her own in full. */
export const rowOf = (record: RequestRecord, viewerId: string): RequestRow => {
  const { _id, kind, state, title, summary, at, applicantId, applicantName, unitName } = record
  const applicant = applicantId === viewerId ? applicantName : maskName(applicantName)
  return { id: _id, kind, state, title, summary, at, applicant, unitName }
}

const DECIDED = '这份申请已经办结'
const yes = { can: true, why: '' }
const no = (why: string) => ({ can: false, why })

const whyNotDecide = (record: RequestRecord, problem: ReturnType<typeof verdictProblem>): string => {
  if (problem === 'ownRequest') return '自己的申请要由别人审批'
  if (problem === 'alreadyDecided') return DECIDED
  return record.state === 'returned' ? '已退回，等申请人修改' : `等${levelLabels[stepNow(record).level]}审批`
}

const decideView = (record: RequestRecord, officer: Viewer['officer']): RequestDetail['decide'] => {
  if (!officer) return null
  const problem = verdictProblem(record, officer)
  return problem ? no(whyNotDecide(record, problem)) : yes
}

const forApplicant = ({ state }: RequestRecord) => ({
  withdraw: state === 'open' || state === 'returned' ? yes : no(DECIDED),
  resubmit: state === 'returned' ? yes : no('只有退回的申请可以修改后再交'),
})

const ONLY_APPLICANT = { withdraw: no('只有申请人可以撤回'), resubmit: no('只有申请人可以修改') }

/** One request as it stands for one viewer. */
export const detailOf = (record: RequestRecord, { id, officer }: Viewer): RequestDetail => ({
  ...rowOf(record, id),
  reason: record.reason,
  steps: record.steps.map(({ level, unitName, outcome, at, reason }) => ({
    level,
    unitName,
    outcome,
    at,
    reason,
  })),
  ...(record.applicantId === id ? forApplicant(record) : ONLY_APPLICANT),
  decide: decideView(record, officer),
  version: record.version,
})

import { maskName } from '../../../kernel/domain/masking'
import type { RequestDetail, RequestRow } from '../contract'
import { correctionLabels, employmentLabels, levelLabels, sexLabels } from '../labels'
import { verdictProblem, type Officer } from './decide'
import { isLastStep, stepNow, type Details, type RequestRecord } from './request'
import { takesDay, takesStaffNo } from './subject'

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

const said = ({ field, value = '' }: Details): string => {
  const labels = field === 'sex' ? sexLabels : field === 'employment' ? employmentLabels : {}
  return (labels as Readonly<Record<string, string>>)[value] ?? value
}

const detailLines = (details: Details): RequestDetail['details'] => {
  const { employment, fundingUnit, unitName, schoolName, field, staffNo } = details
  const lines = [
    { label: '用工性质', value: employment && employmentLabels[employment] },
    { label: '经费单位', value: fundingUnit },
    { label: '转到', value: unitName && `${schoolName ?? ''}${unitName}` },
    { label: field ? `${correctionLabels[field]}更正为` : '', value: field && said(details) },
    { label: '新工号', value: staffNo },
  ]
  return lines.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}

/** What an officer whose approval would be the last one is asked for. */
const setsOf = (record: RequestRecord, officer: Viewer['officer']): RequestDetail['sets'] => {
  const isLast = officer !== null && verdictProblem(record, officer) === null && isLastStep(record)
  return { effectiveOn: isLast && takesDay(record), staffNo: isLast && takesStaffNo(record) }
}

/** One request as it stands for one viewer. */
export const detailOf = (record: RequestRecord, { id, officer }: Viewer): RequestDetail => ({
  ...rowOf(record, id),
  reason: record.reason,
  details: detailLines(record.details),
  effectiveOn: record.effectiveOn ?? record.details.from ?? null,
  sets: setsOf(record, officer),
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

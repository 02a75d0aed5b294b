import { addMonths } from '../../../kernel/domain/time'
import type { RequestInput } from '../contract'
import { correctionLabels, employmentLabels, sexLabels, type CorrectionField } from '../labels'
import { isLastStep, stepNow, type Details, type RequestRecord } from './request'

export type SubjectProblem = 'notAMember' | 'sameUnit' | 'noSuchUnit' | 'wrongValue' | 'sameValue' | 'tooFar'

/** What is known of the applicant that a correction or a transfer is compared with. */
export type Applicant = {
  readonly kind: 'member' | 'staff' | 'retired' | 'clerk'
  readonly unit: string
  readonly schoolUnit: string
  readonly values: Partial<Readonly<Record<CorrectionField, string>>>
}

export type Target = {
  readonly unit: string
  readonly unitName: string
  readonly schoolUnit: string
  readonly schoolName: string
}

export type Subject = {
  readonly summary: string
  readonly details: Details
  readonly problem: SubjectProblem | null
}

const MOST_MONTHS_AHEAD = 12

/** From today to a year ahead. */
export const isSoon = (day: string, today: string): boolean =>
  today <= day && day <= addMonths(today, MOST_MONTHS_AHEAD)

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isPast = (value: string, today: string) => DAY.test(value) && value <= today && value > '1900'

/** Which values a field can take. */
const fits: Readonly<Record<CorrectionField, (value: string, today: string) => boolean>> = {
  name: (value) => value.length <= 30,
  sex: (value) => Object.hasOwn(sexLabels, value),
  birthday: isPast,
  phone: (value) => /^1\d{10}$/.test(value),
  joinedOn: isPast,
  employment: (value) => Object.hasOwn(employmentLabels, value),
  fundingUnit: (value) => value.length <= 30,
}

const wished = (from: string | undefined) => (from === undefined ? {} : { from })
const daysProblem = (from: string | undefined, today: string) =>
  from !== undefined && !isSoon(from, today) ? 'tooFar' : null

type Asked<K extends RequestInput['kind']> = Extract<RequestInput, { kind: K }>

const ofJoin = ({ from, employment, fundingUnit }: Asked<'join'>, today: string): Subject => ({
  summary: '教职工申请加入工会',
  details: { ...wished(from), ...(employment && { employment }), ...(fundingUnit && { fundingUnit }) },
  problem: daysProblem(from, today),
})

const ofResign = ({ from }: Asked<'resign'>, { kind }: Applicant, today: string): Subject => ({
  summary: '会员申请退出工会',
  details: wished(from),
  problem: kind === 'member' ? daysProblem(from, today) : 'notAMember',
})

const ofCorrection = (
  { field, value }: Asked<'correction'>,
  { values }: Applicant,
  today: string,
): Subject => {
  const isSame = values[field] === value
  const wrong = fits[field](value, today) ? null : ('wrongValue' as const)
  return {
    summary: `更正${correctionLabels[field]}`,
    details: { field, value },
    problem: isSame ? 'sameValue' : wrong,
  }
}

const ofTransfer = (
  { from }: Asked<'transfer'>,
  applicant: Applicant,
  target: Target | null,
  today: string,
): Subject => {
  if (!target) return { summary: '', details: {}, problem: 'noSuchUnit' }
  const { unit, unitName, schoolUnit, schoolName } = target
  const isElsewhere = schoolUnit !== applicant.schoolUnit
  const problem = applicant.kind === 'member' ? daysProblem(from, today) : 'notAMember'
  return {
    summary: `转到${isElsewhere ? schoolName : ''}${unitName}`,
    details: { ...wished(from), unit, unitName, ...(isElsewhere && { schoolName }) },
    problem: unit === applicant.unit ? 'sameUnit' : problem,
  }
}

/** What is asked for, in words and in values, and what is wrong with it. */
export const subjectOf = (
  input: Exclude<RequestInput, { kind: 'lateClaim' }>,
  applicant: Applicant,
  target: Target | null,
  today: string,
): Subject => {
  if (input.kind === 'join') return ofJoin(input, today)
  if (input.kind === 'resign') return ofResign(input, applicant, today)
  if (input.kind === 'correction') return ofCorrection(input, applicant, today)
  return ofTransfer(input, applicant, target, today)
}

/** Does the last approval say from when it holds? */
export const takesDay = ({ kind }: Pick<RequestRecord, 'kind'>): boolean =>
  kind === 'join' || kind === 'transfer' || kind === 'resign'

/** Does the approval that is due give her a number in the new school? */
export const takesStaffNo = (record: RequestRecord): boolean =>
  isLastStep(record) && stepNow(record).level === 'targetSchool'

import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import { dayOf, daysBetween } from '../../../kernel/domain/time'
import { isSoon, takesDay, takesStaffNo, type SubjectProblem } from './subject'
import { deskOf, opened, stepNow, type Application, type RequestRecord, type Step } from './request'

/** Who asks, and under which request; `key` is null for callers who never repeat. */
export type Caller = { readonly id: string; readonly now: string; readonly key: string | null }

type EventType =
  'submitted' | 'resubmitted' | 'withdrawn' | 'stepApproved' | 'approved' | 'returned' | 'refused'

/** The document as it shall be; without an event there is nothing to write. */
export type Plan = { readonly next: RequestRecord; readonly event: `requests.${EventType}` | null }

const KEPT_REQUESTS = 5

const isRepeat = ({ lastRequests }: RequestRecord, { key }: Caller): boolean =>
  key !== null && lastRequests.includes(key)

type Change = Partial<Omit<RequestRecord, '_id' | 'version' | 'lastRequests'>>

const move = (record: RequestRecord, { key }: Caller, event: EventType, change: Change) =>
  accept<Plan>({
    next: {
      ...record,
      ...change,
      version: record.version + 1,
      lastRequests: key ? [...record.lastRequests, key].slice(-KEPT_REQUESTS) : record.lastRequests,
    },
    event: `requests.${event}`,
  })

const asBefore = (record: RequestRecord) => accept<Plan>({ next: record, event: null })

/** What follows from an approval comes by timer; until then the same must not be asked for again. */
const isFreshlyApproved = (record: RequestRecord, { now }: Caller): boolean =>
  record.state === 'approved' && daysBetween(dayOf(stepNow(record).at ?? now), dayOf(now)) < 1

const isRunning = ({ state }: RequestRecord) => state === 'open' || state === 'returned'

export type Submission = {
  readonly existing: RequestRecord | null
  readonly application: Application
  /** Whether the person already has what joining gives. */
  readonly isMember: boolean
  /** Whether the other capability would grant it now. */
  readonly isAllowed: boolean
  /** What is wrong with what is asked for; null when nothing is. */
  readonly problem?: SubjectProblem | null
}

/** A first application, or the next round of one that has ended. */
export const decideSubmit = (
  { existing, application, isMember, isAllowed, problem = null }: Submission,
  caller: Caller,
): Decision<Plan, 'alreadyOpen' | 'alreadyMember' | 'notAllowed' | SubjectProblem> => {
  if (existing && isRepeat(existing, caller)) return asBefore(existing)
  if (existing && isRunning(existing)) return refuse('alreadyOpen')
  if (application.kind === 'join' && isMember) return refuse('alreadyMember')
  if (problem) return refuse(problem)
  if (!isAllowed || (existing && isFreshlyApproved(existing, caller))) return refuse('notAllowed')
  const round = opened(application, caller.now)
  return move(existing ?? { ...round, version: 0, lastRequests: [] }, caller, 'submitted', round)
}

const withStep = (record: RequestRecord, change: Partial<Step>, at = record.stepIndex): readonly Step[] =>
  record.steps.map((step, index) => (index === at ? { ...step, ...change } : step))

const UNDECIDED = { at: null, by: null, reason: '' } as const

const isOf = (record: RequestRecord | null, { id }: Caller): record is RequestRecord =>
  record?.applicantId === id

/** The applicant takes it back. */
export const decideWithdraw = (
  record: RequestRecord | null,
  caller: Caller,
): Decision<Plan, 'notFound' | 'alreadyDecided'> => {
  if (!isOf(record, caller)) return refuse('notFound')
  if (isRepeat(record, caller)) return asBefore(record)
  if (!isRunning(record)) return refuse('alreadyDecided')
  const steps = record.state === 'open' ? withStep(record, { outcome: 'pending' }) : record.steps
  return move(record, caller, 'withdrawn', { state: 'withdrawn', steps, todo: null })
}

/** The applicant hands it in again at the step that returned it. */
export const decideResubmit = (
  record: RequestRecord | null,
  reason: string,
  caller: Caller,
): Decision<Plan, 'notFound' | 'notReturned'> => {
  if (!isOf(record, caller)) return refuse('notFound')
  if (isRepeat(record, caller)) return asBefore(record)
  if (record.state !== 'returned') return refuse('notReturned')
  const steps = withStep(record, { ...UNDECIDED, outcome: 'current' })
  return move(record, caller, 'resubmitted', { state: 'open', reason, steps, todo: stepNow(record).unit })
}

export type Officer = {
  readonly id: string
  /** Units whose requests she decides; being above one does not count. */
  readonly units: readonly string[]
  /** Nobody but perhaps the applicant holds the office of the current step: then those above may decide. */
  readonly isVacant: boolean
}

type Refusal = 'alreadyDecided' | 'ownRequest' | 'notYourTurn'
type SettingProblem = 'tooFar' | 'needsStaffNo' | 'staffNoTaken'

/** Why this officer cannot decide now; null when she can. */
export const verdictProblem = (record: RequestRecord, { id, units, isVacant }: Officer): Refusal | null => {
  if (!isRunning(record)) return 'alreadyDecided'
  if (record.applicantId === id) return 'ownRequest'
  const isHers = units.includes(stepNow(record).unit) || isVacant
  return record.state === 'open' && isHers ? null : 'notYourTurn'
}

export type Verdict = {
  readonly outcome: 'approved' | 'returned' | 'refused'
  readonly reason: string
  /** What the last approval may set. */
  readonly effectiveOn?: string | undefined
  readonly staffNo?: string | undefined
  readonly isStaffNoTaken?: boolean
}

/** Why the last approval cannot set what it does; null when it can. */
const settingProblem = (record: RequestRecord, verdict: Verdict, today: string): SettingProblem | null => {
  const { effectiveOn, staffNo, isStaffNoTaken = false } = verdict
  const isWished = effectiveOn === record.details.from
  if (effectiveOn !== undefined && !isWished && !isSoon(effectiveOn, today)) return 'tooFar'
  if (!takesStaffNo(record)) return null
  if (!staffNo) return 'needsStaffNo'
  return isStaffNoTaken ? 'staffNoTaken' : null
}

/** What the last approval leaves behind: from when it holds, and the number in the new school. */
const settled = (record: RequestRecord, { effectiveOn, staffNo }: Verdict, today: string) => ({
  effectiveOn: takesDay(record) ? (effectiveOn ?? record.details.from ?? today) : null,
  details: { ...record.details, ...(takesStaffNo(record) && staffNo && { staffNo }) },
})

const approval = (record: RequestRecord, verdict: Verdict, decided: Partial<Step>, caller: Caller) => {
  const steps = withStep(record, decided)
  const at = record.stepIndex + 1
  const following = record.steps[at]
  const today = dayOf(caller.now)
  if (!following) {
    const problem = settingProblem(record, verdict, today)
    if (problem) return refuse(problem)
    const end = { state: 'approved', steps, todo: null, ...settled(record, verdict, today) } as const
    return move(record, caller, 'approved', end)
  }
  const further = withStep({ ...record, steps }, { outcome: 'current' }, at)
  return move(record, caller, 'stepApproved', { steps: further, stepIndex: at, todo: following.unit })
}

/** One officer's verdict at the current step. */
export const decideVerdict = (
  record: RequestRecord | null,
  officer: Officer | null,
  verdict: Verdict,
  caller: Caller,
): Decision<Plan, 'notFound' | Refusal | SettingProblem> => {
  if (!record || !officer) return refuse('notFound')
  if (isRepeat(record, caller)) return asBefore(record)
  const problem = verdictProblem(record, officer)
  if (problem) return refuse(problem)
  const { outcome, reason } = verdict
  const decided = { outcome, at: caller.now, by: caller.id, reason }
  if (outcome === 'approved') return approval(record, verdict, decided, caller)
  const todo = outcome === 'returned' ? deskOf(record.applicantId) : null
  return move(record, caller, outcome, { state: outcome, steps: withStep(record, decided), todo })
}

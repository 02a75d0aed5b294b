import type { RequestDetail } from '../contract'
import type { CorrectionField, employmentLabels } from '../labels'

type StepView = RequestDetail['steps'][number]

/** One level's say. */
export type Step = {
  readonly level: StepView['level']
  /** Path of the unit whose officers decide. */
  readonly unit: string
  readonly unitName: string
  readonly outcome: StepView['outcome']
  readonly at: string | null
  readonly by: string | null
  readonly reason: string
}

/** What an application says besides its reason; which of it is there depends on the kind. */
export type Details = {
  /** The day that the applicant wishes. */
  readonly from?: string
  readonly employment?: keyof typeof employmentLabels
  readonly fundingUnit?: string
  /** Where a transfer leads: path, and what it is called. */
  readonly unit?: string
  readonly unitName?: string
  readonly schoolName?: string
  /** What is to be put right, and how. */
  readonly field?: CorrectionField
  readonly value?: string
  /** Her number in the new school, given by its officer. */
  readonly staffNo?: string
}

/** One application of one person; asked again after its end it is the same document in its next round. */
export type RequestRecord = {
  /** Kind, subject and applicant: only one of a kind can be open. */
  readonly _id: string
  readonly kind: RequestDetail['kind']
  readonly applicantId: string
  readonly applicantName: string
  /** Path of the applicant's branch, or of the school for people in none: officers over it may read it. */
  readonly unit: string
  readonly unitName: string
  readonly programmeId: string | null
  readonly state: RequestDetail['state']
  readonly title: string
  readonly summary: string
  readonly reason: string
  readonly details: Details
  /** From which day on an approval holds; null until the last one, and for kinds without a day. */
  readonly effectiveOn: string | null
  readonly steps: readonly Step[]
  readonly stepIndex: number
  /** Whose move it is: the path of a unit, the desk of the applicant, or nobody's. */
  readonly todo: string | null
  /** When it was submitted in this round. */
  readonly at: string
  readonly version: number
  /** The last requests that changed it, so that a repeated one is answered as before. */
  readonly lastRequests: readonly string[]
}

/** Sorts before every path, so that one's own come first in a list of desks. */
export const deskOf = (personId: string): string => `#${personId}`

export const requestIdOf = (
  kind: RequestRecord['kind'],
  subject: string | null,
  applicantId: string,
): string => [kind, subject, applicantId].filter(Boolean).join('-')

/** Officers over any of these may read it: the applicant's branch, and whoever has a say. */
export const concernedUnits = ({ unit, steps }: RequestRecord): readonly string[] => [
  unit,
  ...steps.map((step) => step.unit),
]

export const isLastStep = ({ steps, stepIndex }: RequestRecord): boolean => stepIndex === steps.length - 1

export const stepNow = ({ steps, stepIndex }: RequestRecord): Step => {
  const step = steps[stepIndex]
  if (!step) throw new RangeError('a request without its step')
  return step
}

/** What an applicant fills in and the roster adds. */
export type Application = Pick<
  RequestRecord,
  | 'kind'
  | 'applicantId'
  | 'applicantName'
  | 'unit'
  | 'unitName'
  | 'programmeId'
  | 'title'
  | 'summary'
  | 'reason'
  | 'details'
> & {
  /** The levels it has to pass, lowest first; never empty. */
  readonly levels: readonly Pick<Step, 'level' | 'unit' | 'unitName'>[]
}

const firstSteps = (levels: Application['levels']): readonly Step[] =>
  levels.map((level, at) => ({
    ...level,
    outcome: at === 0 ? 'current' : 'pending',
    at: null,
    by: null,
    reason: '',
  }))

/** A fresh round. */
export const opened = (
  { levels, ...application }: Application,
  now: string,
): Omit<RequestRecord, 'version' | 'lastRequests'> => ({
  ...application,
  _id: requestIdOf(
    application.kind,
    application.programmeId ?? application.details.field ?? null,
    application.applicantId,
  ),
  effectiveOn: null,
  state: 'open',
  steps: firstSteps(levels),
  stepIndex: 0,
  todo: levels[0]?.unit ?? null,
  at: now,
})

import type { Checked } from '../../kernel/contract/define'
import type { Asking } from '../../kernel/runtime/implement'
import { branchOf, factsOf, officersOf, recordValues } from '../members/port'
import type { RequestsContract } from './contract'
import type { Application } from './domain/request'
import type { Applicant, Target } from './domain/subject'

type Levels = Application['levels']
type Level = Levels[number]

/** A level that has somebody to decide besides the applicant; people in no branch have none. One call. */
const decided = async ({ db, actor }: Asking, level: Level, schoolUnit: string): Promise<Levels> => {
  const officers = level.unit === schoolUnit ? [] : await officersOf(db, 'requests', level.unit)
  return officers.some((id) => id !== actor.id) ? [level] : []
}

/**
 * Branch, then school; a transfer goes by the branch it leads to, and between schools from the one to the other.
 * People in no branch go to the school alone, and so do those whose branch has nobody to decide but themselves.
 * One call, two for a transfer.
 */
export const levelsFor = async (context: Asking, target: Target | null): Promise<Levels> => {
  const { actor } = context
  const { schoolUnit, schoolName, unitName } = factsOf(actor)
  const school = { level: 'school', unit: schoolUnit, unitName: schoolName } as const
  if (target && target.schoolUnit !== schoolUnit) {
    return [school, { level: 'targetSchool', unit: target.schoolUnit, unitName: target.schoolName }]
  }
  const branch = { level: 'branch', unit: branchOf(actor.unit, schoolUnit), unitName } as const
  const goal =
    target &&
    ({
      level: 'targetBranch',
      unit: branchOf(target.unit, schoolUnit),
      unitName: target.unitName,
    } as const)
  const [own, other] = await Promise.all([
    decided(context, branch, schoolUnit),
    goal && goal.unit !== branch.unit ? decided(context, goal, schoolUnit) : [],
  ])
  return [...own, ...other, school]
}

/** What an application is compared with. A correction looks at the record itself: one call. */
export const applicantOf = async (
  { db, actor }: Asking,
  { kind }: Checked<RequestsContract, 'submit'>,
): Promise<Applicant> => {
  const values = kind === 'correction' ? await recordValues(db, actor.id) : {}
  return { kind: actor.kind, unit: actor.unit, schoolUnit: factsOf(actor).schoolUnit, values }
}

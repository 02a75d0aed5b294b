import type { CheckedDraft, EligibilityRule } from '@cloud/capabilities/activities/contract'
import { dayOf, timeOf } from '@/shared/format/time'
import { anyAge, everybody, type ActivityForm, type AgesForm, type Moment, type WhoForm } from './form'

const momentOf = (at: string): Moment => ({ day: dayOf(at), time: timeOf(at) })

const typed = (n: number | null): string => (n === null ? '' : String(n))

const agesOf = (ages: { from: number | null; to: number | null } | null): AgesForm =>
  ages ? { from: typed(ages.from), to: typed(ages.to) } : anyAge

const whoOf = (rule: EligibilityRule | null): WhoForm =>
  rule
    ? { ...rule, ages: agesOf(rule.ages), minYears: typed(rule.minYears), tags: rule.tags.join('，') }
    : everybody

/** An activity that is there, as a form to be changed. */
export function formOf(draft: CheckedDraft): ActivityForm {
  const { startsAt, endsAt, opensAt, closesAt, companions } = draft
  return {
    ...draft,
    capacity: String(draft.capacity),
    confirmHours: typed(draft.confirmHours),
    lateAfter: String(draft.lateAfter),
    certificateFrom: typed(draft.certificateFrom),
    startsAt: momentOf(startsAt),
    endsAt: momentOf(endsAt),
    opensAt: momentOf(opensAt),
    closesAt: momentOf(closesAt),
    quotas: draft.quotas.map((quota) => ({ ...quota, cap: String(quota.cap) })),
    companions: { most: companions?.most ?? 0, ages: agesOf(companions?.ages ?? null) },
    eligibility: whoOf(draft.eligibility),
    sessions: draft.sessions.map((session) => ({
      ...session,
      startsAt: momentOf(session.startsAt),
      endsAt: momentOf(session.endsAt),
    })),
  }
}

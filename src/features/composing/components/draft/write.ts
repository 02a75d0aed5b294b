import { instantAt } from '@/shared/format/time'
import type { ActivityForm, AgesForm, Moment, Sent, WhoForm } from './form'

const at = ({ day, time }: Moment) => instantAt(day, time)

/** What must be there: nothing typed is no number, and the server says so. */
const whole = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed))

const wholeOrNone = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

const agesOf = ({ from, to }: AgesForm) =>
  from.trim() || to.trim() ? { from: wholeOrNone(from), to: wholeOrNone(to) } : null

const tagsOf = (typed: string) => typed.split(/[\s,，、]+/).filter(Boolean)

/** Whether nobody is kept out. */
export const isForAll = ({ units, sexes, ages, employments, minYears, tags }: WhoForm): boolean =>
  units.length + sexes.length + employments.length === 0 && !agesOf(ages) && !minYears.trim() && !tags.trim()

const ruleOf = (who: WhoForm): Sent['eligibility'] =>
  isForAll(who)
    ? null
    : {
        units: [...who.units],
        sexes: [...who.sexes],
        ages: agesOf(who.ages),
        employments: [...who.employments],
        minYears: wholeOrNone(who.minYears),
        tags: tagsOf(who.tags),
      }

/** What is sent; the server says what is wrong with it. */
export function draftOf(form: ActivityForm): Sent {
  const { companions } = form
  return {
    ...form,
    capacity: Number(form.capacity),
    confirmHours: wholeOrNone(form.confirmHours),
    lateAfter: whole(form.lateAfter),
    certificateFrom: wholeOrNone(form.certificateFrom),
    startsAt: at(form.startsAt),
    endsAt: at(form.endsAt),
    opensAt: at(form.opensAt),
    closesAt: at(form.closesAt),
    quotas: form.quotas.map((quota) => ({ ...quota, cap: whole(quota.cap) })),
    companions: companions.most > 0 ? { most: companions.most, ages: agesOf(companions.ages) } : null,
    fields: form.fields.map((field) => ({ ...field, options: field.options.filter(Boolean) })),
    eligibility: ruleOf(form.eligibility),
    sessions: form.sessions.map((one) => ({ ...one, startsAt: at(one.startsAt), endsAt: at(one.endsAt) })),
  }
}

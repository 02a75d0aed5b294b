import type { ActivityDetail, ActivityDraft } from '@cloud/capabilities/activities/contract'
import { dayOf, instantAt, timeOf } from '@/shared/format/time'

/** A day and a time of day as the pickers give them; '' when not chosen. */
export interface Moment {
  readonly day: string
  readonly time: string
}

type Words = 'title' | 'place' | 'description' | 'fee' | 'contact'
export type MomentName = 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'

/** An activity while it is typed. */
export type ActivityForm = Pick<ActivityDetail, 'kind' | Words> &
  Readonly<Record<MomentName, Moment>> & { readonly capacity: string }

const momentOf = (at: string): Moment => ({ day: dayOf(at), time: timeOf(at) })

const hoursOnly = (time: string): Moment => ({ day: '', time })

/** A new activity: an afternoon; sign-up opens today at nine and closes at noon, unless the officer says otherwise. */
export function emptyForm(now: string): ActivityForm {
  return {
    ...{ kind: 'lecture', title: '', place: '', description: '', fee: '', contact: '', capacity: '' },
    ...{ startsAt: hoursOnly('14:00'), endsAt: hoursOnly('16:00') },
    ...{ opensAt: { day: dayOf(now), time: '09:00' }, closesAt: hoursOnly('12:00') },
  }
}

/** An activity that is there, to be changed. */
export function formOf(activity: ActivityDetail): ActivityForm {
  const { kind, title, place, description, fee, contact, capacity } = activity
  const { startsAt, endsAt, opensAt, closesAt } = activity
  return {
    ...{ kind, title, place, description, fee, contact, capacity: String(capacity) },
    startsAt: momentOf(startsAt),
    endsAt: momentOf(endsAt),
    opensAt: momentOf(opensAt),
    closesAt: momentOf(closesAt),
  }
}

/** The same once more: everything but its days. */
export function copyOf(activity: ActivityDetail, now: string): ActivityForm {
  const form = formOf(activity)
  const { startsAt, endsAt, closesAt } = form
  const another = { startsAt, endsAt, closesAt }
  const dayless = Object.fromEntries(
    Object.entries(another).map(([name, { time }]) => [name, { day: '', time }]),
  ) as typeof another
  return { ...form, ...dayless, opensAt: emptyForm(now).opensAt }
}

/** What is sent; the server says what is wrong with it. */
export function draftOf(form: ActivityForm): ActivityDraft {
  const at = ({ day, time }: Moment) => instantAt(day, time)
  return {
    ...form,
    capacity: Number(form.capacity),
    startsAt: at(form.startsAt),
    endsAt: at(form.endsAt),
    opensAt: at(form.opensAt),
    closesAt: at(form.closesAt),
  }
}

/** The form after a moment was chosen; the end starts out on the day of the start. */
export function withMoment(form: ActivityForm, name: MomentName, moment: Moment): ActivityForm {
  const next = { ...form, [name]: moment }
  if (name !== 'startsAt' || next.endsAt.day) return next
  return { ...next, endsAt: { ...next.endsAt, day: moment.day } }
}

import { accept, refuse } from '../../../kernel/domain/decision'
import { emptyQuota } from '../../../kernel/domain/quota'
import type { CheckedDraft } from '../contract'
import { stateAt, takenOf, type Activity } from './activity'

/** The unit that an activity belongs to. */
export type Host = { readonly unit: string; readonly unitName: string }

export const newActivity = (_id: string, host: Host, { capacity, ...texts }: CheckedDraft): Activity => ({
  ...texts,
  ...host,
  _id,
  state: 'draft',
  version: 1,
  listed: false,
  seats: { ...emptyQuota(capacity), stays: {} },
})

/** `nothing` when it is so already: asking twice is safe. */
export type Step<A> = { readonly activity: A; readonly step: 'change' | 'nothing' }

const change = <A>(activity: A) => accept<Step<A>>({ activity, step: 'change' })
const nothing = <A>(activity: A) => accept<Step<A>>({ activity, step: 'nothing' })

export const whyNotPublish = ({ state, closesAt }: Activity, now: string) => {
  if (state !== 'draft') return 'notDraft'
  return closesAt <= now ? 'pastClosing' : null
}

export const decidePublish = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'published') return nothing(activity)
  const why = whyNotPublish(activity, now)
  return why ? refuse(why) : change(activity)
}

export const whyNotClose = (activity: Activity, now: string) => {
  if (activity.state === 'draft') return 'notOpen'
  if (activity.state === 'cancelled') return 'cancelled'
  return stateAt(activity, now) === 'closed' ? 'closed' : null
}

export const decideClose = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotClose(activity, now)
  if (why === 'closed') return nothing(activity)
  return why ? refuse(why) : change(activity)
}

export const whyNotCallOff = ({ state, endsAt }: Activity, now: string) => {
  if (state === 'cancelled') return 'cancelled'
  return state !== 'draft' && endsAt <= now ? 'notEditable' : null
}

export const decideCallOff = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotCallOff(activity, now)
  if (why === 'cancelled') return nothing(activity)
  return why ? refuse(why) : change(activity)
}

export const whyNotEdit = (activity: Activity, now: string) => {
  const state = stateAt(activity, now)
  return state === 'closed' || state === 'cancelled' ? 'notEditable' : null
}

export type EditPlan<A> = {
  readonly activity: A
  readonly texts: Omit<CheckedDraft, 'capacity'>
  /** By how many seats it grows. */
  readonly by: number
}

/** Decides an edit. Seats that are taken stay: the capacity cannot go below them. */
export const decideEdit = <A extends Activity>(activity: A | null, draft: CheckedDraft, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotEdit(activity, now)
  if (why) return refuse(why)
  if (activity.state === 'published' && draft.closesAt <= now) return refuse('pastClosing')
  const { capacity, ...texts } = draft
  if (capacity < takenOf(activity)) return refuse('capacityTooSmall')
  return accept<EditPlan<A>>({ activity, texts, by: capacity - activity.seats.cap })
}

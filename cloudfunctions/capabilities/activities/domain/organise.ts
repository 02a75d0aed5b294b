import { accept, refuse } from '../../../kernel/domain/decision'
import { isDraft, isToBeOrdered, stateAt, type Activity } from './activity'

/** `nothing` when it is so already: asking twice is safe. */
export type Step<A> = { readonly activity: A; readonly step: 'change' | 'nothing' }

const change = <A>(activity: A) => accept<Step<A>>({ activity, step: 'change' })
const nothing = <A>(activity: A) => accept<Step<A>>({ activity, step: 'nothing' })

/** `isSchool`: the officer acts for the school, too. */
export const whyNotPublish = (activity: Activity, now: string, isSchool = false) => {
  if (!isDraft(activity)) return 'notDraft'
  if (activity.needsReview && !isSchool) return 'needsReview'
  return activity.closesAt <= now ? 'pastClosing' : null
}

export const decidePublish = <A extends Activity>(activity: A | null, now: string, isSchool = false) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'published') return nothing(activity)
  const why = whyNotPublish(activity, now, isSchool)
  return why ? refuse(why) : change(activity)
}

export const whyNotSubmit = ({ state, closesAt }: Activity, now: string) => {
  if (state !== 'draft') return 'notDraft'
  return closesAt <= now ? 'pastClosing' : null
}

export const decideSubmit = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'review') return nothing(activity)
  const why = whyNotSubmit(activity, now)
  return why ? refuse(why) : change(activity)
}

export const whyNotApprove = (activity: Activity, now: string) =>
  activity.state === 'review' ? whyNotPublish(activity, now, true) : 'notInReview'

export const decideApprove = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'published') return nothing(activity)
  const why = whyNotApprove(activity, now)
  return why ? refuse(why) : change(activity)
}

export const decideSendBack = <A extends Activity>(activity: A | null) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'draft' && activity.returned) return nothing(activity)
  return activity.state === 'review' ? change(activity) : refuse('notInReview')
}

export const whyNotClose = (activity: Activity, now: string) => {
  if (isDraft(activity)) return 'notOpen'
  if (activity.state === 'cancelled') return 'cancelled'
  return stateAt(activity, now) === 'published' ? null : 'closed'
}

export const decideClose = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotClose(activity, now)
  if (why === 'closed') return nothing(activity)
  return why ? refuse(why) : change(activity)
}

export const whyNotCallOff = (activity: Activity, now: string) => {
  if (activity.state === 'cancelled') return 'cancelled'
  return !isDraft(activity) && activity.endsAt <= now ? 'notEditable' : null
}

export const decideCallOff = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotCallOff(activity, now)
  if (why === 'cancelled') return nothing(activity)
  return why ? refuse(why) : change(activity)
}

export const whyNotArchive = (activity: Activity, now: string) => {
  const state = stateAt(activity, now)
  if (state === 'archived') return 'archived'
  return state === 'done' || state === 'cancelled' ? null : 'notDone'
}

export const decideArchive = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotArchive(activity, now)
  if (why === 'archived') return nothing(activity)
  return why ? refuse(why) : change(activity)
}

/** Why no order can be made of those who entered; null when it can. */
export const whyNotOrder = (activity: Activity, now: string) => {
  if (activity.allocation === 'firstCome') return 'noOrder'
  if (activity.state === 'cancelled') return 'cancelled'
  if (isDraft(activity) || stateAt(activity, now) === 'published') return 'notClosedYet'
  return null
}

export const decideOrder = <A extends Activity>(activity: A | null, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotOrder(activity, now)
  if (why) return refuse(why)
  return isToBeOrdered(activity) ? change(activity) : nothing(activity)
}

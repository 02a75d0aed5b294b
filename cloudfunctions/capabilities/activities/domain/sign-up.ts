import { covers } from '../../../kernel/domain/actor'
import { accept, refuse } from '../../../kernel/domain/decision'
import { holds } from '../../../kernel/domain/quota'
import type { SignUpRow } from '../contract'
import { stateAt, type Activity } from './activity'

/** One person and one activity, as far as her own row says. */
export type SignUp = {
  readonly _id: string
  readonly activityId: string
  readonly memberId: string
  readonly state: SignUpRow['state']
  readonly at: string
  /** Her place in the line: by time, then by id. */
  readonly turn: string
  /** Which stay this is; the seats name the same one when she has a seat by it. */
  readonly stay: string
}

type Asker = { readonly id: string; readonly unit: string }

export const signUpId = (activityId: string, memberId: string): string => `${activityId}-${memberId}`

export const turnOf = (at: string, memberId: string): string => `${at}-${memberId}`

/** Why somebody of `unit` cannot sign up, seats aside; null when she can. */
export const whyNotSignUp = (activity: Activity, unit: string, now: string) => {
  if (activity.state === 'cancelled') return 'cancelled'
  if (!covers(activity.unit, unit)) return 'notYours'
  if (stateAt(activity, now) === 'closed') return 'closed'
  return now < activity.opensAt ? 'notOpen' : null
}

/**
 * `keep` what she has already, `take` a seat, or `queue` behind those in line.
 * The activity may be some seconds old: the writes ask again.
 */
export type SignUpPlan<A> = { readonly activity: A; readonly way: 'keep' | 'take' | 'queue' }

/** Decides a sign-up. Asking again for a seat that one has is no error. */
export const decideSignUp = <A extends Activity>(activity: A | null, asker: Asker, now: string) => {
  if (!activity || activity.state === 'draft') return refuse('notFound')
  const hasSeat = activity.state !== 'cancelled' && holds(activity.seats, asker.id)
  if (hasSeat) return accept<SignUpPlan<A>>({ activity, way: 'keep' })
  const why = whyNotSignUp(activity, asker.unit, now)
  if (why) return refuse(why)
  const isFree = activity.seats.left > 0 && activity.seats.waiting <= 0
  return accept<SignUpPlan<A>>({ activity, way: isFree ? 'take' : 'queue' })
}

/** Why she cannot leave, seen from the activity alone; null when she can. */
export const whyNotCancel = (activity: Activity, now: string) => {
  if (activity.state === 'cancelled') return 'cancelled'
  return activity.startsAt <= now ? 'alreadyStarted' : null
}

/** What there is to do for whoever wants to leave. */
export type CancelPlan<A, R> =
  /** Seat and row name different stays, after a death: they are brought together first. */
  | { readonly step: 'mend'; readonly activity: A }
  /** `finish` is a leaving that died before the seat was given back; `nothing`: she has left. */
  | { readonly step: 'leave' | 'finish' | 'nothing'; readonly activity: A; readonly row: R }

/** Decides a cancellation. Cancelling twice is no error. */
export const decideCancel = <A extends Activity, R extends SignUp>(
  { activity, row }: { readonly activity: A | null; readonly row: R | null },
  memberId: string,
  now: string,
) => {
  if (!activity || activity.state === 'draft') return refuse('notFound')
  const stay = activity.seats.stays[memberId]
  if (stay !== undefined && stay !== row?.stay) return accept<CancelPlan<A, R>>({ step: 'mend', activity })
  if (!row) return refuse('notSignedUp')
  if (row.state === 'cancelled') {
    return accept<CancelPlan<A, R>>({ step: stay === undefined ? 'nothing' : 'finish', activity, row })
  }
  const why = whyNotCancel(activity, now)
  return why ? refuse(why) : accept<CancelPlan<A, R>>({ step: 'leave', activity, row })
}

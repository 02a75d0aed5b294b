import { covers } from '../../../kernel/domain/actor'
import { accept, refuse } from '../../../kernel/domain/decision'
import { holds } from '../../../kernel/domain/quota'
import { dayOf } from '../../../kernel/domain/time'
import type { Companion, SignUpRow } from '../contract'
import { isDraft, isToBeOrdered, shareFor, stateAt, type Activity } from './activity'
import { isAged, isEligible, type Facts } from './eligibility'
import { couldFit, fits, REST, type Party, type Seats } from './seats'

/** One person and one activity, as far as her own row says. */
export type SignUp = Party & {
  readonly _id: string
  readonly activityId: string
  readonly memberId: string
  readonly state: SignUpRow['state']
  readonly at: string
  /** Her place in the line: by time, then by id; by place where an order was made. */
  readonly turn: string
  /** Which stay this is; the seats name the same one when she has a seat by it. */
  readonly stay: string
  /** Until when an offer is hers. */
  readonly answerBy?: string
  /** 1 when this stay ended in line: whoever gave her seats meanwhile has counted her out as well. */
  readonly line?: 1
}

export type Asker = { readonly id: string; readonly unit: string; readonly facts?: Facts }

/** Whom she brings, and her own random part where an order is made. */
export type Company = { readonly companions: readonly Companion[]; readonly salt?: string | undefined }

const ALONE: Company = { companions: [] }

export const signUpId = (activityId: string, memberId: string): string => `${activityId}-${memberId}`

export const turnOf = (at: string, memberId: string): string => `${at}-${memberId}`

/** Why somebody of `unit` cannot sign up, her person and seats aside; null when she can. */
export const whyNotSignUp = (activity: Activity, unit: string, now: string) => {
  const state = stateAt(activity, now)
  if (state === 'cancelled') return 'cancelled'
  if (!covers(activity.unit, unit)) return 'notYours'
  if (state === 'closed' || state === 'done' || state === 'archived') return 'closed'
  if (now < activity.opensAt) return 'notOpen'
  return shareFor(activity, unit) === null ? 'noQuota' : null
}

/** The same with what the activity asks of a person. */
export const whyNotCome = (activity: Activity, { unit, facts }: Asker, now: string) => {
  const why = whyNotSignUp(activity, unit, now)
  if (why || !facts) return why
  return isEligible(activity.eligibility, facts, dayOf(activity.startsAt)) ? null : 'notEligible'
}

/** Why those cannot come along whom she names; null when they can. */
const whyNotBring = ({ companions: rule }: Activity, { companions }: Company) => {
  if (!companions.length) return null
  if (rule === null) return refuse('noCompanions')
  if (companions.length > rule.most) return refuse('tooManyCompanions')
  const { ages } = rule
  const wrong = companions.flatMap(({ age }, n) =>
    ages && !isAged(ages, age) ? [`companions.${n}.age`] : [],
  )
  return wrong.length ? refuse('companionAge', wrong) : null
}

/**
 * `keep` what she has already, `take` seats, `queue` behind those in line, or `enter` for an order.
 * The activity may be some seconds old: the writes ask again.
 */
export type SignUpPlan<A> = {
  readonly activity: A
  readonly way: 'keep' | 'take' | 'queue' | 'enter'
  readonly party: Party
}

/** Nobody of the same share who needs no more seats waits already. */
const isFirst = ({ lines }: Seats, { share, size }: Party): boolean =>
  Array.from({ length: size }, (_, at) => lines[`${share}-${at + 1}`] ?? 0).every((count) => count <= 0)

/** Whether seats are to be had at once. */
export const isFreeFor = (seats: Seats, party: Party): boolean =>
  seats.due === undefined && fits(seats, party) && isFirst(seats, party)

const wayOf = (activity: Activity, party: Party) => {
  if (isToBeOrdered(activity)) return 'enter'
  return isFreeFor(activity.seats, party) ? 'take' : 'queue'
}

/** Decides a sign-up. Asking again for a seat that one has is no error. */
export const decideSignUp = <A extends Activity>(
  activity: A | null,
  asker: Asker,
  now: string,
  company: Company = ALONE,
) => {
  if (!activity || isDraft(activity)) return refuse('notFound')
  const party = { share: shareFor(activity, asker.unit) ?? REST, size: 1 + company.companions.length }
  const hasSeat = activity.state !== 'cancelled' && holds(activity.seats, asker.id)
  if (hasSeat) return accept<SignUpPlan<A>>({ activity, way: 'keep', party })
  const why = whyNotCome(activity, asker, now)
  if (why) return refuse(why)
  const badCompany = whyNotBring(activity, company)
  if (badCompany) return badCompany
  if (!couldFit(activity.seats, party)) return refuse('tooManyForIt')
  if (isToBeOrdered(activity) && company.salt === undefined) return refuse('saltMissing')
  return accept<SignUpPlan<A>>({ activity, way: wayOf(activity, party), party })
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
  if (!activity || isDraft(activity)) return refuse('notFound')
  const stay = activity.seats.stays[memberId]
  if (stay !== undefined && stay !== row?.stay) return accept<CancelPlan<A, R>>({ step: 'mend', activity })
  if (!row) return refuse('notSignedUp')
  if (row.state === 'cancelled') {
    return accept<CancelPlan<A, R>>({ step: stay === undefined ? 'nothing' : 'finish', activity, row })
  }
  const why = whyNotCancel(activity, now)
  return why ? refuse(why) : accept<CancelPlan<A, R>>({ step: 'leave', activity, row })
}

/** Giving up an offer is leaving; what is no offer is not given up by it. */
export const decideDecline = <A extends Activity, R extends SignUp>(
  state: { readonly activity: A | null; readonly row: R | null },
  memberId: string,
  now: string,
) => {
  const isOther = state.row !== null && state.row.state !== 'offered' && state.row.state !== 'cancelled'
  return isOther ? refuse('notOffered') : decideCancel(state, memberId, now)
}

export type ConfirmPlan<A, R> = {
  readonly activity: A
  readonly row: R
  readonly step: 'confirm' | 'nothing'
}

/** Decides that she wants the seat she was offered; saying it twice is no error. */
export const decideConfirm = <A extends Activity, R extends SignUp>(
  { activity, row }: { readonly activity: A | null; readonly row: R | null },
  now: string,
) => {
  if (!activity || isDraft(activity)) return refuse('notFound')
  if (activity.state === 'cancelled') return refuse('cancelled')
  if (row?.state === 'confirmed') return accept<ConfirmPlan<A, R>>({ activity, row, step: 'nothing' })
  if (row?.state !== 'offered') return refuse('notOffered')
  if ((row.answerBy ?? '') <= now) return refuse('offerOver')
  return accept<ConfirmPlan<A, R>>({ activity, row, step: 'confirm' })
}

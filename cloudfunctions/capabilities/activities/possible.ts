import { systemErrors } from '../../kernel/contract/reply'
import type { Possibility } from '../../kernel/contract/scalars'
import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { askerOf } from './asker'
import { activities, type ActivityDetail } from './contract'
import { isToBeOrdered, leftOf, openSessions, sessionsOf, shareFor, type Activity } from './domain/activity'
import { whyNotNow } from './domain/attendance'
import { draftOf } from './domain/draft'
import { whyNotEdit } from './domain/edit'
import { spokenRule } from './domain/eligibility'
import {
  whyNotApprove,
  whyNotArchive,
  whyNotCallOff,
  whyNotClose,
  whyNotOrder,
  whyNotPublish,
  whyNotSubmit,
} from './domain/organise'
import { REST } from './domain/seats'
import { isFreeFor, whyNotCancel, whyNotCome } from './domain/sign-up'
import type { Mine } from './standing'

type Code = keyof typeof activities.errors

const yes = (why = ''): Possibility => ({ can: true, why })
const no = (why: string): Possibility => ({ can: false, why })
const noBefore = (code: 'stranger' | 'notMember'): Possibility => ({
  ...no(systemErrors[code]),
  code: `system.${code}`,
})
const unless = (code: Code | null, why = ''): Possibility => (code ? no(activities.errors[code]) : yes(why))

const hasAlready: Readonly<Record<Mine['state'], string>> = {
  confirmed: '你已经报上名了',
  waiting: '你在候补里，有名额会按顺序补上',
  entered: '你已经登记了，截止后统一排顺序',
  offered: '有名额给你留着，请确认',
  cancelled: '',
}

const invitation = (activity: Activity, unit: string): string => {
  if (isToBeOrdered(activity))
    return activity.allocation === 'draw' ? '先登记，截止后随机排序，不分先后' : '先登记，截止后参加少的优先'
  const share = shareFor(activity, unit) ?? REST
  const isFree = isFreeFor(activity.seats, { share, size: 1 })
  const left =
    share === REST ? leftOf(activity) : Math.min(leftOf(activity), activity.seats.shares[share]?.left ?? 0)
  return isFree ? `还有 ${left} 个名额` : '名额满了，可以先排候补'
}

export const signUpOf = (
  activity: Activity,
  mine: Mine | null,
  actor: Actor | null,
  now: string,
): Possibility => {
  if (!actor) return noBefore('stranger')
  if (actor.kind !== 'member') return noBefore('notMember')
  if (mine && mine.state !== 'cancelled') return no(hasAlready[mine.state])
  const why = whyNotCome(activity, askerOf(actor), now)
  if (why === 'notEligible') return no(`这个活动${spokenRule(activity.eligibility)}`)
  return unless(why, invitation(activity, actor.unit))
}

export const cancelOf = (activity: Activity, mine: Mine | null, now: string): Possibility =>
  !mine || mine.state === 'cancelled'
    ? no(activities.errors.notSignedUp)
    : unless(whyNotCancel(activity, now), '活动开始前都可以取消')

export const confirmOf = (mine: Mine | null, now: string): Possibility => {
  if (mine?.state !== 'offered') return no(activities.errors.notOffered)
  return unless((mine.answerBy ?? '') <= now ? 'offerOver' : null)
}

type Came = { readonly sessionId: string }

/** `came`: the sessions she has already checked in at, of those that are on. */
export const checkInOf = (
  activity: Activity,
  mine: Mine | null,
  now: string,
  came: readonly Came[] = [],
): Possibility => {
  if (activity.state === 'cancelled') return no(activities.errors.cancelled)
  if (mine?.state !== 'confirmed') return no(activities.errors.notSignedUp)
  const open = openSessions(activity, now)
  if (open.some(({ id }) => !came.some(({ sessionId }) => sessionId === id))) return yes()
  if (open.length) return no(activities.errors.alreadyIn)
  const reasons = sessionsOf(activity).map((session) => whyNotNow(session, now))
  return unless(reasons.includes('tooEarly') ? 'tooEarly' : 'tooLate')
}

const orderOf = (activity: Activity, now: string): Possibility => {
  const why = whyNotOrder(activity, now)
  if (why || isToBeOrdered(activity)) return unless(why)
  return no('顺序已经排好了')
}

export const manageOf = (
  activity: Activity,
  actor: Actor,
  now: string,
): NonNullable<ActivityDetail['manage']> => {
  const isSchool = mayTouch(actor, 'activities', activity.school)
  const hasBegun = activity.state !== 'cancelled' && checkInOf(activity, confirmedMine, now)
  const archive = whyNotArchive(activity, now)
  return {
    publish: unless(whyNotPublish(activity, now, isSchool)),
    edit: unless(whyNotEdit(activity, now)),
    close: unless(whyNotClose(activity, now)),
    remove: unless(whyNotCallOff(activity, now)),
    submit: unless(whyNotSubmit(activity, now)),
    approve: isSchool ? unless(whyNotApprove(activity, now)) : no(systemErrors.forbidden),
    allocate: orderOf(activity, now),
    archive: archive === 'archived' ? no('已经归档了') : unless(archive),
    checkIn: hasBegun || no(activities.errors.cancelled),
    notes: activity.notes,
    returned: activity.returned ?? '',
    draft: draftOf(activity),
  }
}

/** Somebody with a seat: what she could do is when the door is open. */
const confirmedMine: Mine = {
  state: 'confirmed',
  at: '',
  position: null,
  positionIsAtLeast: false,
  size: 1,
  answerBy: null,
}

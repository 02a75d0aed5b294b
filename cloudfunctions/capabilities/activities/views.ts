import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { systemErrors } from '../../kernel/contract/reply'
import type { Possibility } from '../../kernel/contract/scalars'
import { activities, type ActivityCard, type ActivityDetail, type SignUpRow } from './contract'
import { leftOf, stateAt, waitingOf, type Activity } from './domain/activity'
import { whyNotCallOff, whyNotClose, whyNotEdit, whyNotPublish } from './domain/organise'
import { whyNotCancel, whyNotSignUp } from './domain/sign-up'
import type { Mine } from './standing'
import type { SignUpDoc } from './store'

type Code = keyof typeof activities.errors

const yes = (why = ''): Possibility => ({ can: true, why })
const no = (why: string): Possibility => ({ can: false, why })
const noBefore = (code: 'stranger' | 'notMember'): Possibility => ({
  ...no(systemErrors[code]),
  code: `system.${code}`,
})
const unless = (code: Code | null, why = ''): Possibility => (code ? no(activities.errors[code]) : yes(why))

const signUpOf = (activity: Activity, mine: Mine | null, actor: Actor | null, now: string): Possibility => {
  if (!actor) return noBefore('stranger')
  if (actor.kind !== 'member') return noBefore('notMember')
  if (mine?.state === 'confirmed') return no('你已经报上名了')
  if (mine?.state === 'waiting') return no('你在候补里，有名额会按顺序补上')
  const left = leftOf(activity)
  const isFree = left > 0 && waitingOf(activity) === 0
  return unless(
    whyNotSignUp(activity, actor.unit, now),
    isFree ? `还有 ${left} 个名额` : '名额满了，可以先排候补',
  )
}

const cancelOf = (activity: Activity, mine: Mine | null, now: string): Possibility =>
  !mine || mine.state === 'cancelled'
    ? no(activities.errors.notSignedUp)
    : unless(whyNotCancel(activity, now), '活动开始前都可以取消')

const manageOf = (activity: Activity, now: string): ActivityDetail['manage'] => ({
  publish: unless(whyNotPublish(activity, now)),
  edit: unless(whyNotEdit(activity, now)),
  close: unless(whyNotClose(activity, now)),
  remove: unless(whyNotCallOff(activity, now)),
})

export const manages = (actor: Actor | null, { unit }: Activity): boolean =>
  actor !== null && mayTouch(actor, 'activities', unit)

export const cardOf = (activity: Activity, mine: Mine | null, now: string): ActivityCard => ({
  id: activity._id,
  kind: activity.kind,
  state: stateAt(activity, now),
  title: activity.title,
  place: activity.place,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  opensAt: activity.opensAt,
  closesAt: activity.closesAt,
  capacity: activity.seats.cap,
  left: leftOf(activity),
  waiting: waitingOf(activity),
  unitName: activity.unitName,
  mine,
})

/** What somebody sees of one activity. Whom to ask is for those who have said who they are. */
export const detailOf = (
  activity: Activity,
  mine: Mine | null,
  { actor, now }: { readonly actor: Actor | null; readonly now: string },
): ActivityDetail => ({
  ...cardOf(activity, mine, now),
  description: activity.description,
  fee: activity.fee,
  contact: actor ? activity.contact : '',
  reason: activity.reason ?? '',
  signUp: signUpOf(activity, mine, actor, now),
  cancel: cancelOf(activity, mine, now),
  manage: manages(actor, activity) ? manageOf(activity, now) : null,
})

export const rowOf = ({ memberId, nameMasked, unitName, state, at }: SignUpDoc): SignUpRow => ({
  memberId,
  nameMasked,
  unitName,
  state,
  at,
})

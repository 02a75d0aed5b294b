import { accept, refuse } from '../../../kernel/domain/decision'
import type { CheckedDraft } from '../contract'
import { isDraft, stateAt, takenOf, type Activity } from './activity'
import { seatsFor, textsOf } from './draft'
import { shareKey, type Seats } from './seats'

export const whyNotEdit = (activity: Activity, now: string) => {
  const state = stateAt(activity, now)
  return isDraft(activity) || state === 'published' ? null : 'notEditable'
}

export type EditPlan<A> = {
  readonly activity: A
  readonly texts: Omit<CheckedDraft, 'capacity'>
  /** By how many seats it grows. */
  readonly by: number
  /** By how many seats each share grows; those that stay are not named. */
  readonly shares: Readonly<Record<string, number>>
  /** Of a draft: the seats as they are now; nobody has one. */
  readonly seats: Seats | null
}

const isSameRule = ({ allocation, companions, isRestOpen }: Activity, draft: CheckedDraft): boolean =>
  allocation === draft.allocation &&
  isRestOpen === draft.isRestOpen &&
  (companions?.most ?? 0) === (draft.companions?.most ?? 0)

const areSameUnits = ({ quotas }: Activity, draft: CheckedDraft): boolean =>
  quotas.length === draft.quotas.length && quotas.every(({ unit }, at) => unit === draft.quotas[at]?.unit)

/** What people have counted on since it was published stays as it is; quotas keep their units. */
const whyNotSo = (activity: Activity, draft: CheckedDraft, now: string) => {
  if (draft.closesAt <= now) return 'pastClosing'
  if (!isSameRule(activity, draft)) return 'fixed'
  if (!areSameUnits(activity, draft)) return 'quotaFixed'
  if (draft.capacity < takenOf(activity)) return 'capacityTooSmall'
  const { shares } = activity.seats
  const isTooSmall = draft.quotas.some(({ cap }, at) => {
    const share = shares[shareKey(at)]
    return share !== undefined && cap < share.cap - share.left
  })
  return isTooSmall ? 'quotaTooSmall' : null
}

const growthOf = ({ seats }: Activity, { quotas }: CheckedDraft): Readonly<Record<string, number>> =>
  Object.fromEntries(
    quotas.flatMap(({ cap }, at) => {
      const by = cap - (seats.shares[shareKey(at)]?.cap ?? 0)
      return by === 0 ? [] : [[shareKey(at), by] as const]
    }),
  )

/** Decides an edit. Seats that are taken stay: neither capacity nor a quota can go below them. */
export const decideEdit = <A extends Activity>(activity: A | null, draft: CheckedDraft, now: string) => {
  if (!activity) return refuse('notFound')
  const why = whyNotEdit(activity, now)
  if (why) return refuse(why)
  const texts = textsOf(draft)
  if (isDraft(activity)) {
    return accept<EditPlan<A>>({ activity, texts, by: 0, shares: {}, seats: seatsFor(draft) })
  }
  const isFixed = whyNotSo(activity, draft, now)
  if (isFixed) return refuse(isFixed)
  const by = draft.capacity - activity.seats.cap
  return accept<EditPlan<A>>({ activity, texts, by, shares: growthOf(activity, draft), seats: null })
}

import { mayTouch, type Actor } from '../../kernel/domain/actor'
import type { Context } from '../../kernel/runtime/implement'
import { ALGORITHM } from './draw-order'
import type { ActivityCard, ActivityDetail, Given, SignUpRow } from './contract'
import { leftOf, sessionsOf, shareFor, stateAt, waitingOf, type Activity } from './domain/activity'
import { spokenAges, spokenRule } from './domain/eligibility'
import { spokenNoShow } from './domain/order'
import { shareKey } from './domain/seats'
import { asRow, type Mine, type Standing } from './standing'
import type { ActivityDoc, SignUpDoc } from './store'
import { cancelOf, checkInOf, confirmOf, manageOf, signUpOf } from './possible'

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
  allocation: activity.allocation,
  poster: activity.poster,
  mine,
})

const quotasOf = (activity: Activity, actor: Actor | null): ActivityDetail['quotas'] => {
  const own = actor && shareFor(activity, actor.unit)
  return activity.quotas.map(({ unitName }, at) => {
    const { cap = 0, left = 0 } = activity.seats.shares[shareKey(at)] ?? {}
    return { unitName, cap, left: Math.max(0, left), isMine: own === shareKey(at) }
  })
}

const companionsOf = ({ companions }: Activity): ActivityDetail['companions'] => {
  if (companions === null) return null
  const { most, ages } = companions
  const words = [`最多带 ${most} 人`, ages ? `年龄 ${spokenAges(ages)}` : ''].filter(Boolean).join('，')
  return { most, words }
}

const averageOf = (stars: readonly number[] | undefined): ActivityDetail['stars'] => {
  const count = stars?.reduce((sum, n) => sum + n, 0) ?? 0
  if (!stars || count === 0) return null
  const sum = stars.reduce((all, n, at) => all + n * (at + 1), 0)
  return { count, average: Math.round((10 * sum) / count) / 10 }
}

const entryOf = (row: SignUpDoc | null) =>
  row?.entry === undefined || row.salt === undefined
    ? null
    : { entry: row.entry, salt: row.salt, size: row.size, place: row.place ?? null }

const drawOf = ({ allocation, draw }: Activity, row: SignUpDoc | null): ActivityDetail['draw'] =>
  allocation === 'firstCome'
    ? null
    : {
        algorithm: ALGORITHM,
        commitment: draw?.commitment ?? null,
        log: draw && draw.log.count > 0 ? { count: draw.log.count, digest: draw.log.digest } : null,
        madeAt: draw?.made?.at ?? null,
        entry: entryOf(row),
      }

export const givenOf = ({ companions, answers, showMe }: SignUpDoc): Given => ({
  companions: [...companions],
  answers,
  showMe,
})

type Viewer = Pick<Context, 'actor' | 'now'>

/** What an activity says of itself, besides the card. */
const factsOf = (activity: ActivityDoc, { actor }: Viewer) => ({
  description: activity.description,
  fee: activity.fee,
  /** Whom to ask is for those who have said who they are. */
  contact: actor ? activity.contact : '',
  reason: activity.reason ?? '',
  confirmHours: activity.confirmHours,
  quotas: quotasOf(activity, actor),
  eligibility: spokenRule(activity.eligibility),
  companions: companionsOf(activity),
  fields: activity.fields,
  sessions: [...sessionsOf(activity)],
  showsParticipants: activity.showsParticipants,
  photos: [...activity.photos],
  stars: averageOf(activity.stars),
  noShowRule: spokenNoShow(activity.noShow),
})

/** What somebody sees of one activity. */
export const detailOf = ({ activity, mine, row, came = [] }: Standing, viewer: Viewer): ActivityDetail => {
  const { actor, now } = viewer
  return {
    ...cardOf(activity, mine, now),
    ...factsOf(activity, viewer),
    signUp: signUpOf(activity, mine, actor, now),
    cancel: cancelOf(activity, mine, now),
    confirm: confirmOf(mine, now),
    checkIn: checkInOf(activity, mine, now, came),
    isHere: came.length > 0,
    given: row ? givenOf(row) : null,
    draw: drawOf(activity, row),
    manage: actor && manages(actor, activity) ? manageOf(activity, actor, now) : null,
  }
}

export const rowOf = (row: SignUpDoc): SignUpRow => ({
  memberId: row.memberId,
  nameMasked: row.nameMasked,
  unitName: row.unitName,
  state: row.state,
  at: row.at,
  size: row.size,
  answerBy: asRow(row).answerBy,
  given: givenOf(row),
})

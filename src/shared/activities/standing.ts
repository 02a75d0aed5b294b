import type { ActivityCard, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { allocationLabels, signUpLabels, stateLabels } from '@cloud/capabilities/activities/labels'
import { moment } from '../format/time'
import type { Tone } from '../ui/tones'

type Said = { readonly word: string; readonly tone: Tone }
export type Mine = NonNullable<ActivityCard['mine']>

/** '候补第 3 位'; '候补 100 位以后' when the line is too long to count; '候补中' when it is not known. */
export function placeInLine({ position, positionIsAtLeast }: Mine): string {
  if (position === null) return signUpLabels.waiting
  return positionIsAtLeast ? `候补 ${position} 位以后` : `候补第 ${position} 位`
}

/** Seats that one could have: of one's own branch, where they are shared out and a page knows it. */
export function roomOf({ left, quotas = [] }: Pick<ActivityCard, 'left'> & Partial<ActivityDetail>): number {
  return Math.min(left, quotas.find(({ isMine }) => isMine)?.left ?? left)
}

/** Whether one person gets a place at once. Those who wait while a seat is left need more than that. */
export const isFree = (activity: ActivityCard): boolean => roomOf(activity) > 0

/** Seats go by an order that is made after closing: until then one only puts one's name down. */
export function isEntering({ allocation, state }: Pick<ActivityCard, 'allocation' | 'state'>): boolean {
  return allocation !== 'firstCome' && state === 'published'
}

/** Still in: with a seat, an offer, in line or on the list of entries. */
export function isIn(mine: ActivityCard['mine']): mine is Mine {
  return mine !== null && mine.state !== 'cancelled'
}

const PAST: readonly string[] = ['closed', 'cancelled', 'done', 'archived']
const HELD: readonly string[] = ['done', 'archived']

/** Nothing to be done any more: called off, sign-up closed, or left by oneself. */
export function isOver({ state, mine }: ActivityCard): boolean {
  return PAST.includes(state) || mine?.state === 'cancelled'
}

/** It has taken place. */
export function isHeld({ state, endsAt }: ActivityCard, now: string): boolean {
  return HELD.includes(state) || endsAt <= now
}

const mineSaid = (mine: Mine): Said => {
  if (mine.state === 'confirmed') return { word: signUpLabels.confirmed, tone: 'ok' }
  if (mine.state === 'offered') return { word: '等你确认', tone: 'warn' }
  return { word: mine.state === 'waiting' ? placeInLine(mine) : signUpLabels.entered, tone: 'info' }
}

/** Where an activity stands for the one who looks at it, in a word. */
export function standing(activity: ActivityCard, now: string): Said {
  const { state, mine, opensAt } = activity
  if (state === 'cancelled') return { word: stateLabels.cancelled, tone: 'neutral' }
  if (state === 'draft' || state === 'review') return { word: stateLabels[state], tone: 'warn' }
  if (mine?.state === 'cancelled') return { word: '你取消了', tone: 'neutral' }
  if (isHeld(activity, now)) return { word: '结束了', tone: 'neutral' }
  if (mine) return mineSaid(mine)
  if (state === 'closed') return { word: stateLabels.closed, tone: 'neutral' }
  if (now < opensAt) return { word: '还没开始', tone: 'neutral' }
  return isFree(activity) || isEntering(activity)
    ? { word: stateLabels.published, tone: 'brand' }
    : { word: '可候补', tone: 'warn' }
}

/** The line that says when: until when one can sign up, or from when. '' when that is over. */
export function signUpTime({ state, opensAt, closesAt }: ActivityCard, now: string): string {
  if (PAST.includes(state)) return ''
  return now < opensAt ? `${moment(opensAt, now)} 开始报名` : `${moment(closesAt, now)} 截止`
}

/** How many places there are: '余 12 位', '余 1 位，2 人候补', '名额满了，6 人候补', '80 个名额 · 随机排序' */
export function places(activity: ActivityCard): string {
  const { left, waiting, capacity, allocation } = activity
  if (isEntering(activity)) return `${capacity} 个名额 · ${allocationLabels[allocation]}`
  const line = waiting > 0 ? `，${waiting} 人候补` : ''
  return left > 0 ? `余 ${left} 位${line}` : `名额满了${line}`
}

/** '连你 3 人' for those who bring somebody; '' for one alone. */
export const together = (size: number): string => (size > 1 ? `连你 ${size} 人` : '')

/** Whether a page is needed to sign up; otherwise one tap does it. */
export function needsForm({ fields, companions, showsParticipants }: ActivityDetail): boolean {
  return fields.length > 0 || companions !== null || showsParticipants
}

/** Nothing more to come of it for the one who looks. */
export const isGone = (activity: ActivityCard, now: string): boolean =>
  activity.state === 'cancelled' || activity.mine?.state === 'cancelled' || isHeld(activity, now)

/** What one does to get in: '报名', '候补', or '登记报名' where an order is made later. */
export function joinWord(activity: ActivityCard): string {
  if (isEntering(activity)) return '登记报名'
  return isFree(activity) ? '报名' : '候补'
}

/** What consent to the participants' list means. */
export const SHOW_ME = '只显示打码的名字和分会，随时可以改'

const isAsked = ({ mine }: ActivityCard) => mine?.state === 'offered'

/** What waits for an answer first, then by start. */
export const comingFirst = (one: ActivityCard, other: ActivityCard): number =>
  Number(isAsked(other)) - Number(isAsked(one)) || (one.startsAt < other.startsAt ? -1 : 1)

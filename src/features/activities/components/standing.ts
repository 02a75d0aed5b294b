import type { ActivityCard } from '@cloud/capabilities/activities/contract'
import { signUpLabels, stateLabels } from '@cloud/capabilities/activities/labels'
import { moment } from '@/shared/format/time'
import type { Tone } from '@/shared/ui/tones'

type Said = { readonly word: string; readonly tone: Tone }

/** '候补第 3 位'; '候补 100 位以后' when the line is too long to count; '候补中' when it is not known. */
export function placeInLine({ position, positionIsAtLeast }: NonNullable<ActivityCard['mine']>): string {
  if (position === null) return signUpLabels.waiting
  return positionIsAtLeast ? `候补 ${position} 位以后` : `候补第 ${position} 位`
}

/** Whether a sign-up gets a place at once; behind a line one stands in it. */
export function isFree({ left, waiting }: ActivityCard): boolean {
  return left > 0 && waiting === 0
}

/** Nothing to be done any more: called off, sign-up closed, or left by oneself. */
export function isOver({ state, mine }: ActivityCard): boolean {
  return state === 'closed' || state === 'cancelled' || mine?.state === 'cancelled'
}

/** Where an activity stands for the one who looks at it, in a word. */
export function standing(activity: ActivityCard, now: string): Said {
  const { state, mine, opensAt, endsAt } = activity
  if (state === 'cancelled') return { word: stateLabels.cancelled, tone: 'neutral' }
  if (state === 'draft') return { word: stateLabels.draft, tone: 'warn' }
  if (mine?.state === 'cancelled') return { word: '你取消了', tone: 'neutral' }
  if (endsAt <= now) return { word: '结束了', tone: 'neutral' }
  if (mine?.state === 'confirmed') return { word: signUpLabels.confirmed, tone: 'ok' }
  if (mine?.state === 'waiting') return { word: placeInLine(mine), tone: 'info' }
  if (state === 'closed') return { word: stateLabels.closed, tone: 'neutral' }
  if (now < opensAt) return { word: '还没开始', tone: 'neutral' }
  return isFree(activity) ? { word: stateLabels.published, tone: 'brand' } : { word: '可候补', tone: 'warn' }
}

/** The line that says when: until when one can sign up, or from when. '' when that is over. */
export function signUpTime({ state, opensAt, closesAt }: ActivityCard, now: string): string {
  if (state === 'closed' || state === 'cancelled') return ''
  return now < opensAt ? `${moment(opensAt, now)} 开始报名` : `${moment(closesAt, now)} 截止`
}

/** How many places there are: '余 12 位', '名额满了，6 人候补' */
export function places(activity: ActivityCard): string {
  const { left, waiting } = activity
  if (isFree(activity)) return `余 ${left} 位`
  return waiting > 0 ? `名额满了，${waiting} 人候补` : '名额满了'
}

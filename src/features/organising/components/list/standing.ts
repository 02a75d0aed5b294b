import type { ActivityCard } from '@cloud/capabilities/activities/contract'
import { stateLabels, type ActivityState } from '@cloud/capabilities/activities/labels'
import type { Tone } from '@/shared/ui/tones'

export type TabName = 'review' | 'draft' | 'running' | 'over'

export const tabLabels: Readonly<Record<TabName, string>> = {
  review: '待审',
  draft: '草稿',
  running: '进行中',
  over: '结束',
}

const states: Readonly<Record<TabName, readonly ActivityState[]>> = {
  review: ['review'],
  draft: ['draft'],
  running: ['published', 'closed'],
  over: ['done', 'archived', 'cancelled'],
}

/** Those of a list that belong under a tab. */
export const under = (tab: TabName, items: readonly ActivityCard[]): ActivityCard[] =>
  items.filter(({ state }) => states[tab].includes(state))

const tones: Readonly<Record<ActivityState, Tone>> = {
  ...{ draft: 'neutral', review: 'warn', published: 'ok', closed: 'info' },
  ...{ done: 'neutral', archived: 'neutral', cancelled: 'neutral' },
}

/** Where an activity stands for an officer, in a word. */
export function standing(
  { state, opensAt, startsAt, endsAt }: ActivityCard,
  now: string,
): { word: string; tone: Tone } {
  const isNow = startsAt <= now && now < endsAt
  if (isNow && (state === 'published' || state === 'closed')) return { word: '正在进行', tone: 'brand' }
  if (state === 'published' && now < opensAt) return { word: '报名没开始', tone: 'neutral' }
  return { word: stateLabels[state], tone: tones[state] }
}

/** '已报 188 / 200，候补 6'; with an order to be made, seats are given later. */
export function seatWords({ capacity, left, waiting }: ActivityCard): string {
  const taken = `已报 ${capacity - left} / ${capacity}`
  return waiting > 0 ? `${taken}，候补 ${waiting}` : taken
}

/** Whether members see it, or have seen it. */
export const isOut = ({ state }: Pick<ActivityCard, 'state'>): boolean =>
  state !== 'draft' && state !== 'review'

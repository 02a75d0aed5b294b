import type { Actor } from '../../kernel/domain/actor'
import type { Reason, Upcoming } from './contract'

const UPCOMING = 5

/** Sorts after every instant, so what has no deadline comes last. */
const NEVER = '9'

/** Most urgent first. */
export const byUrgency = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((one, other) => (one.dueAt ?? NEVER).localeCompare(other.dueAt ?? NEVER))

export const soonest = (upcoming: readonly Upcoming[]): Upcoming[] =>
  [...upcoming].sort((one, other) => one.at.localeCompare(other.at)).slice(0, UPCOMING)

const standing = { deadline: '', dueAt: null, progress: null } as const

const introduceYourself: Reason = {
  ...standing,
  id: 'bind',
  icon: 'member',
  title: '先认证一下身份',
  why: '用工号和姓名认证后，就能报名活动、领生日蛋糕',
  action: '去认证',
  link: '/features/members/pages/bind/index',
}

const serve: Reason = {
  ...standing,
  id: 'redeem',
  icon: 'cake',
  title: '有人来提货',
  why: '扫一扫券码，或者输入 12 位券码',
  action: '去核销',
  link: '/features/benefits/pages/redeem/index',
}

/** What strangers and clerks do first; for people on the roster the capabilities speak. */
export const firstSteps = (kind: Actor['kind'] | undefined): readonly Reason[] => {
  if (!kind) return [introduceYourself]
  return kind === 'clerk' ? [serve] : []
}

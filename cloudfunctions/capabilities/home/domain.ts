import type { Reason, Upcoming } from './contract'

const UPCOMING = 5

/** Sorts after every instant, so what has no deadline comes last. */
const NEVER = '9'

/** Most urgent first. */
export const byUrgency = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((one, other) => (one.dueAt ?? NEVER).localeCompare(other.dueAt ?? NEVER))

export const soonest = (upcoming: readonly Upcoming[]): Upcoming[] =>
  [...upcoming].sort((one, other) => one.at.localeCompare(other.at)).slice(0, UPCOMING)

/** What a stranger can do first: everything personal hangs on it. */
export const introduceYourself: Reason = {
  id: 'bind',
  icon: 'member',
  title: '先认证一下身份',
  why: '用工号和姓名认证后，就能报名活动、领生日蛋糕',
  deadline: '',
  dueAt: null,
  action: '去认证',
  link: '/features/members/pages/bind/index',
  progress: null,
}

import type { Actor } from '../../kernel/domain/actor'
import { plusHours } from '../../kernel/domain/time'
import type { Reason, Upcoming } from './contract'

const UPCOMING = 5

/** What ends within so many hours comes before everything else. */
const SOON_HOURS = 72

const byDeadline = (one: Reason, other: Reason) => (one.dueAt ?? '').localeCompare(other.dueAt ?? '')

/**
 * What ends soon first, soonest on top; then what others wait for, what one is entitled to, what one might like:
 * the order in which the capabilities are asked.
 */
export const byUrgency = (reasons: readonly Reason[], now: string): Reason[] => {
  const soon = plusHours(now, SOON_HOURS)
  const isSoon = ({ dueAt }: Reason) => dueAt !== null && dueAt <= soon
  return [...reasons.filter(isSoon).sort(byDeadline), ...reasons.filter((reason) => !isSoon(reason))]
}

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

import type { ActivityDetail, SignUpRow } from '@cloud/capabilities/activities/contract'
import { signUpLabels } from '@cloud/capabilities/activities/labels'

export type SignUpState = SignUpRow['state']

export const nobody: Readonly<Record<SignUpState, string>> = {
  confirmed: '还没有人报上名',
  offered: '没有人待确认',
  waiting: '没有人在候补',
  entered: '没有人等排顺序',
  cancelled: '没有人取消',
}

/** States that this activity can have, those first that an officer looks for. */
export function signUpTabs(activity: ActivityDetail | undefined) {
  const draws = activity !== undefined && activity.allocation !== 'firstCome'
  const confirms = activity !== undefined && activity.confirmHours !== null
  const countOf: Partial<Record<SignUpState, number>> = activity ? { waiting: activity.waiting } : {}
  const states: SignUpState[] = ['confirmed', 'waiting', 'cancelled']
  if (confirms) states.splice(1, 0, 'offered')
  if (draws) states.unshift('entered')
  return states.map((key) => ({ key, label: signUpLabels[key], count: countOf[key] }))
}

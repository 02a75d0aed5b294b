import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { Output } from '@cloud/kernel/contract/define'

/** Her own day at an activity. */
export type DayView = Output<ActivitiesContract, 'myDay'>

/** It has taken place. */
export const isDayOver = ({ sessions }: DayView, now: string): boolean =>
  sessions.every(({ endsAt }) => endsAt <= now)

/** Nothing is left to check in to. */
export const isAllIn = ({ sessions }: DayView, now: string): boolean =>
  sessions.every(({ at, endsAt }) => at !== null || endsAt <= now)

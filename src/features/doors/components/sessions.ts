import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { moment } from '@/shared/format/time'

export type SessionView = ActivityDetail['sessions'][number]

/** The session that one is most likely here for: the first that is not over, or the last of all. */
export const likely = (sessions: readonly SessionView[], now: string): SessionView | undefined =>
  sessions.find(({ endsAt }) => now < endsAt) ?? sessions[sessions.length - 1]

/** The session asked for, or the likely one. */
export const sessionFor = (
  sessions: readonly SessionView[],
  sessionId: string,
  now: string,
): SessionView | undefined => sessions.find(({ id }) => id === sessionId) ?? likely(sessions, now)

/** '第 2 场 · 今天 14:00'; an activity of one session is not named twice. */
export const sessionWords = ({ title, startsAt }: SessionView, activity: string, now: string): string =>
  [title !== activity && title, moment(startsAt, now)].filter(Boolean).join(' · ')

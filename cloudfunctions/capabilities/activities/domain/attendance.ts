import { plusMinutes } from '../../../kernel/domain/time'
import type { AttendanceRow, Session } from '../contract'

/** Somebody at a session, or not at an activity. */
export type Attendance = {
  /** `<activity>-<session>-<member>`: one each. */
  readonly _id: string
  readonly activityId: string
  readonly sessionId: string
  readonly memberId: string
  readonly nameMasked: string
  readonly unitName: string
  readonly at: string
  readonly state: AttendanceRow['state']
  readonly how: AttendanceRow['how']
  readonly leftAt?: string
  /** What made it: the same request, or the same scan of a door, gets the same answer. */
  readonly mark: string
}

/** The session of those who did not come to any. */
export const NO_SHOW = 'no-show'

export const attendanceId = (activityId: string, sessionId: string, memberId: string): string =>
  `${activityId}-${sessionId}-${memberId}`

/** Minutes before a session from which on one can check in, and after it until when one can still. */
const EARLY = 60

export const opensFor = ({ startsAt }: Session): string => plusMinutes(startsAt, -EARLY)

/** Why nobody can check in now; null when one can. Half-open: from an hour before the start to the end. */
export const whyNotNow = (session: Session, now: string) => {
  if (now < opensFor(session)) return 'tooEarly'
  return session.endsAt <= now ? 'tooLate' : null
}

export const arrivalState = (session: Session, lateAfter: number, at: string): 'in' | 'late' =>
  plusMinutes(session.startsAt, lateAfter) < at ? 'late' : 'in'

/** Whole minutes of a session that somebody was there for: from its start, or her coming, to her leaving. */
export const minutesAt = (session: Session, { at, leftAt }: Pick<Attendance, 'at' | 'leftAt'>): number => {
  const from = at > session.startsAt ? at : session.startsAt
  const to = leftAt !== undefined && leftAt < session.endsAt ? leftAt : session.endsAt
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}

/** Seconds that a code on the officer's screen lasts; it is taken in its slot and the next one. */
export const SLOT_SECONDS = 15

export const slotOf = (instant: string): number => Math.floor(Date.parse(instant) / (SLOT_SECONDS * 1000))

export const slotStart = (slot: number): string => new Date(slot * SLOT_SECONDS * 1000).toISOString()

export type ScreenCode = {
  readonly activityId: string
  readonly sessionId: string
  readonly slot: number
  readonly mac: string
}

/** What is signed: activity, session and slot together, so that no code fits another place or time. */
export const signedText = ({ activityId, sessionId, slot }: Omit<ScreenCode, 'mac'>): string =>
  `${activityId}.${sessionId}.${slot}`

export const codeText = (code: ScreenCode): string => `UC1.${signedText(code)}.${code.mac}`

/** A code as it was scanned; null for anything else. */
export const readCode = (text: string): ScreenCode | null => {
  const parts = /^UC1\.([\w-]{1,80})\.([\w-]{1,80})\.(\d{1,12})\.([0-9a-f]{32})$/.exec(text.trim())
  if (!parts) return null
  const [, activityId = '', sessionId = '', slot = '', mac = ''] = parts
  return { activityId, sessionId, slot: Number(slot), mac }
}

/** Whether a code of `slot` is taken at `now`. */
export const isTimely = (slot: number, now: string): boolean => {
  const current = slotOf(now)
  return slot === current || slot === current - 1
}

export const doorText = (activityId: string, memberId: string, token: string): string =>
  `UD1.${activityId}.${memberId}.${token}`

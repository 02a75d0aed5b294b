import * as z from 'zod'
import { choice, cursor, id, instant, page } from '../../../kernel/contract/scalars'
import { attendanceLabels, doorLabels, kindLabels } from '../labels'

export const attendanceState = choice(attendanceLabels)

export const sessionOf = z.object({ activityId: id, sessionId: id })

/** For the officer's screen; asked for again when `until` is over. */
export const rotating = z.object({
  /** `UC1.<activity>.<session>.<slot>.<mac>` */
  text: z.string(),
  /** The moment at which the next one begins. */
  until: instant,
  /** Good until then: a code is taken in its own slot and in the next. */
  takenUntil: instant,
  /** How many have checked in for this session. */
  inside: z.int(),
  seats: z.int(),
})

/** What both sides see after a scan. */
export const admitted = z.object({
  activityId: id,
  title: z.string(),
  sessionId: id,
  sessionTitle: z.string(),
  memberId: id,
  nameMasked: z.string(),
  unitName: z.string(),
  size: z.int(),
  at: instant,
  state: attendanceState,
  leftAt: instant.nullable(),
})
export type Admitted = z.infer<typeof admitted>

export const attendanceRow = z.object({
  memberId: id,
  nameMasked: z.string(),
  unitName: z.string(),
  at: instant,
  state: attendanceState,
  leftAt: instant.nullable(),
  how: z.enum(['code', 'card', 'list', 'door', 'timer']),
})
export type AttendanceRow = z.infer<typeof attendanceRow>

/** The door's copy of who has a seat. A token shown at the door fits when its SHA-256 is `tokenDigest`. */
export const doorPage = page(
  z.object({
    memberId: id,
    nameMasked: z.string(),
    unitName: z.string(),
    size: z.int(),
    tokenDigest: z.string(),
    isIn: z.boolean(),
  }),
)

export const doorListInput = sessionOf.extend({ cursor })

/** Kept by her phone for a door without network: `UD1.<activity>.<member>.<token>` */
export const doorToken = z.object({ text: z.string(), title: z.string(), startsAt: instant })

export const syncInput = z.object({
  activityId: id,
  deviceId: z.string().regex(/^[\w-]{8,40}$/, '设备编号不对'),
  entries: z
    .array(z.object({ memberId: id, sessionId: id, at: instant, seq: z.int().min(0) }))
    .min(1)
    .max(50, '一次最多同步 50 条'),
})

export const synced = z.object({
  results: z.array(
    z.object({
      memberId: id,
      sessionId: id,
      seq: z.int(),
      outcome: choice(doorLabels),
      nameMasked: z.string(),
      /** When she was first let in; null when she was not. */
      at: instant.nullable(),
    }),
  ),
})

/** Her own day: one line per session. */
export const myDay = z.object({
  activityId: id,
  title: z.string(),
  sessions: z.array(
    z.object({
      id,
      title: z.string(),
      startsAt: instant,
      endsAt: instant,
      at: instant.nullable(),
      state: attendanceState.nullable(),
      leftAt: instant.nullable(),
    }),
  ),
  /** What she has said about it; null when nothing. */
  rating: z.object({ stars: z.int(), comment: z.string(), at: instant }).nullable(),
  rate: z.object({ can: z.boolean(), why: z.string() }),
  certificate: z.object({ can: z.boolean(), why: z.string() }),
})

export const certificate = z.object({
  number: z.string(),
  name: z.string(),
  unitName: z.string(),
  schoolName: z.string(),
  title: z.string(),
  sessions: z.int(),
  minutes: z.int(),
  from: instant,
  to: instant,
})

/** What she has taken part in during the last 365 days. */
export const myYear = z.object({
  minutes: z.int(),
  times: z.int(),
  missed: z.int(),
  /** What counts where those go first who have come least. */
  weight: z.int(),
  /** '过去一年参加 2 次' */
  words: z.string(),
  /** The school's rule for no-shows in words; '' when there is none. */
  noShowRule: z.string(),
  activities: z.array(
    z.object({
      activityId: id,
      kind: choice(kindLabels),
      title: z.string(),
      at: instant,
      minutes: z.int(),
      isMissed: z.boolean(),
    }),
  ),
})

export const ratingRow = z.object({ stars: z.int(), comment: z.string(), at: instant })

import * as z from 'zod'
import { contract, query } from '../../kernel/contract/define'
import { instant } from '../../kernel/contract/scalars'

/** A reason to act: what, why now, and where the tap leads. */
const reason = z.object({
  id: z.string(),
  icon: z.enum(['cake', 'activity', 'request', 'member', 'todo']),
  title: z.string(),
  why: z.string(),
  /** Sentence about the deadline; empty when there is none. */
  deadline: z.string(),
  /** What ends soon comes first; null: no deadline. */
  dueAt: instant.nullable(),
  action: z.string(),
  link: z.string(),
  /** Share taken, 0..1, and its words; null when it does not apply. */
  progress: z.object({ share: z.number(), left: z.string() }).nullable(),
})
export type Reason = z.infer<typeof reason>

const upcoming = z.object({
  id: z.string(),
  title: z.string(),
  at: instant,
  place: z.string(),
  tag: z.string(),
  tone: z.enum(['ok', 'info', 'warn', 'neutral']),
  link: z.string(),
})
export type Upcoming = z.infer<typeof upcoming>

export const home = contract({
  name: 'home',
  errors: {},
  actions: {
    view: query(
      'anyone',
      z.object({}),
      z.object({
        /** Empty for strangers. */
        name: z.string(),
        unitName: z.string(),
        /** 入会第 n 年; 0 when not a member. */
        memberYears: z.int().nonnegative(),
        reasons: z.array(reason),
        upcoming: z.array(upcoming),
      }),
    ),
  },
})
export type HomeContract = typeof home

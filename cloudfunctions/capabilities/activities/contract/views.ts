import * as z from 'zod'
import { choice, id, instant, possibility } from '../../../kernel/contract/scalars'
import { allocationLabels, signUpLabels, stateLabels } from '../labels'
import { answers, companion, draft, field, kind } from './definition'
import { draw } from './order'

export const state = choice(stateLabels)
export const signUpState = choice(signUpLabels)

const mine = z.object({
  state: signUpState,
  at: instant,
  /**
   * 1 is next in line. Null when not waiting, and in lists. Behind 100 others it is not counted out: it is 100
   * then, and `positionIsAtLeast`.
   */
  position: z.int().positive().nullable(),
  positionIsAtLeast: z.boolean(),
  /** Seats she has or waits for: herself and those she brings. */
  size: z.int().positive(),
  /** Until when she must confirm; null when she need not. */
  answerBy: instant.nullable(),
})

export const card = z.object({
  id,
  kind,
  state,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  opensAt: instant,
  closesAt: instant,
  capacity: z.int(),
  left: z.int(),
  waiting: z.int(),
  unitName: z.string(),
  allocation: choice(allocationLabels),
  /** A picture in the cloud's storage; null shows the drawing of the kind. */
  poster: z.string().nullable(),
  /** Null too for whoever has left, but for the list of one's own and the reply to leaving. */
  mine: mine.nullable(),
})
export type ActivityCard = z.infer<typeof card>

/** What somebody gave when she signed up; her own, or for officers of the unit. */
export const given = z.object({
  companions: z.array(companion),
  answers,
  showMe: z.boolean(),
})
export type Given = z.infer<typeof given>

const quotaView = z.object({
  unitName: z.string(),
  cap: z.int(),
  left: z.int(),
  /** The one she takes from. */
  isMine: z.boolean(),
})

export const detail = card.extend({
  description: z.string(),
  fee: z.string(),
  contact: z.string(),
  /** Why it was called off; '' when it was not. */
  reason: z.string(),
  signUp: possibility,
  cancel: possibility,
  /** For whoever has an offer: may she still confirm. */
  confirm: possibility,
  /** May she check in at some session now. */
  checkIn: possibility,
  /** She has checked in at a session that is on, or about to begin. */
  isHere: z.boolean(),
  /** What she gave when she signed up; null when she has not. */
  given: given.nullable(),
  confirmHours: z.int().nullable(),
  quotas: z.array(quotaView),
  /** In words: '面向 35 岁以下女会员'; '' when everybody may come. */
  eligibility: z.string(),
  companions: z.object({ most: z.int(), words: z.string() }).nullable(),
  fields: z.array(field),
  sessions: z.array(z.object({ id, title: z.string(), startsAt: instant, endsAt: instant })),
  showsParticipants: z.boolean(),
  photos: z.array(z.string()),
  /** How those who came liked it; null when nobody has said. */
  stars: z.object({ count: z.int(), average: z.number() }).nullable(),
  /** The school's rule for no-shows in words; '' when there is none. */
  noShowRule: z.string(),
  /** Null when seats go first come. */
  draw: draw.nullable(),
  /** Present for officers of its unit. */
  manage: z
    .object({
      publish: possibility,
      edit: possibility,
      close: possibility,
      remove: possibility,
      submit: possibility,
      /** For officers of the school, of what a branch has submitted. */
      approve: possibility,
      allocate: possibility,
      archive: possibility,
      checkIn: possibility,
      notes: z.string(),
      /** Why the school sent it back; '' when it did not. */
      returned: z.string(),
      /** Everything as it was filled in, to start an edit from. */
      draft,
    })
    .nullable(),
})
export type ActivityDetail = z.infer<typeof detail>

export const signUpRow = z.object({
  memberId: id,
  nameMasked: z.string(),
  unitName: z.string(),
  state: signUpState,
  at: instant,
  size: z.int().positive(),
  answerBy: instant.nullable(),
  given,
})
export type SignUpRow = z.infer<typeof signUpRow>

export const participant = z.object({ nameMasked: z.string(), unitName: z.string(), size: z.int() })
export type Participant = z.infer<typeof participant>

export const branchFigures = z.object({
  unitName: z.string(),
  /** Members with a seat. */
  signedUp: z.int(),
  /** Seats, companions included. */
  seats: z.int(),
  waiting: z.int(),
  attended: z.int(),
  noShow: z.int(),
})
export type BranchFigures = z.infer<typeof branchFigures>

import { plusHours } from '../../../kernel/domain/time'
import type { CheckedDraft } from '../contract'
import { largestParty, unitsAbove, type Activity } from './activity'
import { emptySeats, type Seats } from './seats'

/** The unit that an activity belongs to, and who makes it. */
export type Host = {
  readonly unit: string
  readonly unitName: string
  /** Path of the school: its officers review. */
  readonly school?: string
  readonly author?: string
  readonly needsReview?: boolean
}

/** The seats of a draft: nobody has one. */
export const seatsFor = (draft: CheckedDraft): Seats => emptySeats(draft, largestParty(draft))

/** Everything but the number of seats. */
export const textsOf = ({ capacity: _capacity, ...texts }: CheckedDraft) => texts

export const newActivity = (
  _id: string,
  { unit, unitName, school = unit, author = '', needsReview = false }: Host,
  draft: CheckedDraft,
): Activity => ({
  ...textsOf(draft),
  _id,
  unit,
  unitName,
  above: unitsAbove(unit),
  school,
  author,
  needsReview,
  noShow: null,
  photos: [],
  state: 'draft',
  version: 1,
  listed: false,
  seats: seatsFor(draft),
})

/** A draft as it was filled in. */
export const draftOf = (activity: Activity): CheckedDraft => ({
  kind: activity.kind,
  title: activity.title,
  place: activity.place,
  description: activity.description,
  fee: activity.fee,
  contact: activity.contact,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  opensAt: activity.opensAt,
  closesAt: activity.closesAt,
  capacity: activity.seats.cap,
  notes: activity.notes,
  poster: activity.poster,
  allocation: activity.allocation,
  confirmHours: activity.confirmHours,
  quotas: activity.quotas,
  isRestOpen: activity.isRestOpen,
  companions: activity.companions,
  fields: activity.fields,
  eligibility: activity.eligibility,
  sessions: activity.sessions,
  lateAfter: activity.lateAfter,
  certificateFrom: activity.certificateFrom,
  showsParticipants: activity.showsParticipants,
})

const WEEKS = 52

/** The same day of the week and the same time of day, a year later. */
const yearLater = (instant: string): string => plusHours(instant, WEEKS * 7 * 24)

/** What a copy starts out with: everything, 52 weeks later. */
export const copyOf = (activity: Activity): CheckedDraft => {
  const draft = draftOf(activity)
  return {
    ...draft,
    startsAt: yearLater(draft.startsAt),
    endsAt: yearLater(draft.endsAt),
    opensAt: yearLater(draft.opensAt),
    closesAt: yearLater(draft.closesAt),
    sessions: draft.sessions.map((it) => ({
      ...it,
      startsAt: yearLater(it.startsAt),
      endsAt: yearLater(it.endsAt),
    })),
  }
}

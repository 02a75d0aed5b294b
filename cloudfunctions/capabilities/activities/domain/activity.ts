import { covers } from '../../../kernel/domain/actor'
import type { ActivityCard, CheckedDraft, Session, Settings } from '../contract'
import { whyNotNow } from './attendance'
import { REST, shareKey, type Seats } from './seats'

export type ActivityState = ActivityCard['state']

/** What is published of an order that is made after closing, and how far it is. */
export type Draw = {
  readonly commitment: string
  /** The public log of entries: parts written, lines in all, running digest. */
  readonly log: { readonly parts: number; readonly count: number; readonly digest: string }
  /** No entry is taken into the log any more. */
  readonly isFinal?: true
  /** Present once the order is made; everything that `activities.proof` shows besides the entries. */
  readonly made?: {
    readonly at: string
    readonly secret: string
    readonly listDigest: string
    readonly count: number
    readonly parts: number
  }
}

/** An activity with its seats: one read gives both, and every write of a seat shows the activity as it is. */
export type Activity = Omit<CheckedDraft, 'capacity'> & {
  readonly _id: string
  readonly unit: string
  readonly unitName: string
  /** Its unit and all above: whoever manages one of these manages it. */
  readonly above: readonly string[]
  /** Path of the school: its officers review. */
  readonly school: string
  readonly state: ActivityState
  /** Grows with every change that an officer makes. */
  readonly version: number
  /** On the public list: published or closed, and not over yet. */
  readonly listed: boolean
  readonly seats: Seats
  /** Why it was called off. */
  readonly reason?: string
  /** Who made it: hears what came of a review. */
  readonly author: string
  /** Why the school sent it back. */
  readonly returned?: string
  /** The school's rules when it was made: who may publish, and when it was published: no-shows. */
  readonly needsReview: boolean
  readonly noShow: Settings['noShow']
  readonly photos: readonly string[]
  /** How many gave one, two … five stars. */
  readonly stars?: readonly number[]
  readonly draw?: Draw
  /** Until when those must answer who have been offered a seat; their rows say the same. */
  readonly offers?: Readonly<Record<string, string>>
  /** When the order falls due; only while it is to be made. */
  readonly orderAt?: string
  /** When those who did not come are written down; only until they are. */
  readonly tallyAt?: string
}

/** Sign-up ends by the clock as well as by hand, and so does the activity. */
export const stateAt = (
  { state, closesAt, endsAt }: Pick<Activity, 'state' | 'closesAt' | 'endsAt'>,
  now: string,
): ActivityState => {
  if (state !== 'published' && state !== 'closed') return state
  if (endsAt <= now) return 'done'
  return closesAt <= now ? 'closed' : state
}

export const isDraft = ({ state }: Pick<Activity, 'state'>): boolean =>
  state === 'draft' || state === 'review'

export const leftOf = ({ seats }: Activity): number => Math.max(0, seats.left)

export const waitingOf = ({ seats }: Activity): number => Math.max(0, seats.waiting)

export const takenOf = ({ seats }: Activity): number => seats.cap - seats.left

/** Seats are given by an order that is not made yet: whoever comes is entered. */
export const isToBeOrdered = ({ allocation, draw }: Activity): boolean =>
  allocation !== 'firstCome' && draw?.made === undefined

/** Seats go to the line as long as the activity has not begun. */
export const isHandingOut = (activity: Activity, now: string): boolean =>
  (activity.state === 'published' || activity.state === 'closed') &&
  now < activity.startsAt &&
  !isToBeOrdered(activity)

/** How large a party can be. */
export const largestParty = ({ companions }: Pick<Activity, 'companions'>): number =>
  1 + (companions?.most ?? 0)

/** The share that somebody of `unit` takes from; null when there is none for her. */
export const shareFor = ({ quotas, isRestOpen }: Activity, unit: string): string | null => {
  const at = quotas.findIndex((quota) => covers(quota.unit, unit))
  if (at >= 0) return shareKey(at)
  return isRestOpen ? REST : null
}

/** The units whose activities are open to somebody in `unit`: itself and those above. */
export const unitsAbove = (unit: string): readonly string[] => {
  const names = unit.split('/').slice(0, -1)
  return names.map((_name, depth) => `${names.slice(0, depth + 1).join('/')}/`)
}

/** The sessions to check in at: the activity itself, when it names none. */
export const sessionsOf = ({ sessions, title, startsAt, endsAt }: Activity): readonly Session[] =>
  sessions.length ? sessions : [{ id: 'main', title, startsAt, endsAt }]

/** Those at which one can check in now. */
export const openSessions = (activity: Activity, now: string): readonly Session[] =>
  sessionsOf(activity).filter((session) => whyNotNow(session, now) === null)

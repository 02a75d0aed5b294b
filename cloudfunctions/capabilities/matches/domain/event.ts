import { accept, refuse } from '../../../kernel/domain/decision'
import { plusHours } from '../../../kernel/domain/time'
import type { MatchEvent } from '../contract'
import type { Phase } from '../labels'

/** What is known of an activity, whatever its kind. */
export type ActivityFacts = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly unit: string
  readonly startsAt: string
  readonly endsAt: string
  /** Confirmed seats. */
  readonly participants: number
}

/** The choosing of one activity. */
export type Choosing = {
  /** The activity's id. */
  readonly _id: string
  readonly unit: string
  readonly title: string
  readonly opensAt: string
  readonly closesAt: string
  readonly keptUntil: string
  readonly most: number
  /** Counted once after closing. */
  readonly pairs: number | null
  /** Grows with every change by an officer. */
  readonly version: number
}

export type Settings = {
  readonly activityId: string
  readonly closesAt: string
  readonly most: number
  readonly keepDays: number
}

const LONGEST_DAYS = 7
const DAY = 24
const isHeld = ({ state }: ActivityFacts) => ['published', 'closed', 'done'].includes(state)

export const phaseOf = ({ opensAt, closesAt }: Choosing, now: string): Phase => {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'over'
}

/** Everything that people wrote is deleted, or to be deleted any moment. */
export const isCleared = ({ keptUntil }: Choosing, now: string): boolean => keptUntil <= now

/** Why nothing can be set any more, or not yet; null when it can. */
export const whyNotOpen = (activity: ActivityFacts, existing: Choosing | null, now: string) => {
  if (activity.kind !== 'mingle') return 'notMingle'
  if (!isHeld(activity)) return 'calledOff'
  return existing && phaseOf(existing, now) === 'over' ? 'over' : null
}

/**
 * Sets up the choosing, or changes it: it opens when the activity starts. Once it is open the number of choices
 * stays, because everybody hands in that many; once it is over nothing changes.
 */
export const decideOpen = (
  activity: ActivityFacts | null,
  existing: Choosing | null,
  { closesAt, most, keepDays }: Settings,
  now: string,
) => {
  if (!activity) return refuse('notFound')
  const why = whyNotOpen(activity, existing, now)
  if (why) return refuse(why)
  const running = existing && phaseOf(existing, now) === 'open' ? existing : null
  const opensAt = running?.opensAt ?? activity.startsAt
  if (closesAt <= opensAt || closesAt <= now || closesAt > plusHours(opensAt, LONGEST_DAYS * DAY))
    return refuse('badTimes')
  if (running && running.most !== most) return refuse('alreadyOpen')
  return accept<Choosing>({
    _id: activity.id,
    unit: activity.unit,
    title: activity.title,
    opensAt,
    closesAt,
    keptUntil: plusHours(closesAt, keepDays * DAY),
    most,
    pairs: null,
    version: (existing?.version ?? 0) + 1,
  })
}

export const eventView = (choosing: Choosing, now: string): MatchEvent => {
  const { _id, title, opensAt, closesAt, keptUntil, most } = choosing
  return { activityId: _id, title, phase: phaseOf(choosing, now), opensAt, closesAt, keptUntil, most }
}

/** The units whose activities are open to somebody in `unit`: itself and those above. */
export const unitsOver = (unit: string): readonly string[] => {
  const names = unit.split('/').slice(0, -1)
  return names.map((_name, depth) => `${names.slice(0, depth + 1).join('/')}/`)
}

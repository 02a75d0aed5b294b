import { accept, refuse } from '../../../kernel/domain/decision'
import { addMonths } from '../../../kernel/domain/time'
import type { careerLabels, employmentLabels, kindLabels } from '../labels'

export type CareerKind = keyof typeof careerLabels
export type Employment = keyof typeof employmentLabels
export type State = Exclude<keyof typeof kindLabels, 'clerk'>

/** What is true of somebody on a day. */
export type Standing = {
  readonly state: State
  /** Path of the unit. */
  readonly unit: string
  /** What the unit was called when the change was made; the unit itself knows its present name. */
  readonly unitName: string
  readonly schoolUnit: string
  readonly schoolName: string
  readonly employment: Employment
  /** Who pays her wage; empty when nobody has entered it. */
  readonly fundingUnit: string
  readonly joinedOn: string | null
}

/** Something that holds from a day on, until the next change of the same field. */
export type CareerChange = {
  readonly id: string
  /** Beijing day. */
  readonly from: string
  readonly what: CareerKind
  readonly set: Partial<Standing>
  readonly why: string
  readonly by: string
  /** The officer's masked name; empty for files and timers. */
  readonly byName: string
  readonly at: string
  /** The change that this one takes back. */
  readonly undoes?: string
}

/** In the order of entry; the first one by day sets every field. */
export type Career = readonly CareerChange[]

/** A person's document stays small: 40 years of changes fit. */
export const MOST_CHANGES = 100
const MOST_MONTHS_AHEAD = 12

/** By day, then by the moment of entry; of one moment, in the order in which they stand in the record. */
const inOrder = (one: CareerChange, other: CareerChange): number => {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1
  return one.at === other.at ? 0 : one.at < other.at ? -1 : 1
}

/** Those that have not been taken back, by day, and by the order in which they were made on one day. */
export const standingChanges = (career: Career): Career => {
  const undone = new Set(career.flatMap(({ undoes }) => undoes ?? []))
  return career.filter(({ id, undoes }) => undoes === undefined && !undone.has(id)).sort(inOrder)
}

/** What was, is or will be true on a day; null before the record begins. */
export const asOf = (career: Career, day: string): Standing | null => {
  const passed = standingChanges(career).filter(({ from }) => from <= day)
  return passed.length ? passed.reduce((known, { set }) => ({ ...known, ...set }), {} as Standing) : null
}

/** The first day after `day` on which something changes; null when nothing is known to. */
export const nextChange = (career: Career, day: string): string | null =>
  standingChanges(career).find(({ from }) => from > day)?.from ?? null

/** The day on which the record begins; null for people without one. */
export const beganOn = (career: Career): string | null => standingChanges(career)[0]?.from ?? null

export type Period = {
  /** First day. */
  readonly from: string
  /** First day that is no longer in it; null: open. */
  readonly before: string | null
}

/** The days on which somebody was a member of the union, as half-open periods in order. */
export const membershipOf = (career: Career): readonly Period[] => {
  const days = [...new Set(standingChanges(career).map(({ from }) => from))]
  const periods: Period[] = []
  let since: string | null = null
  for (const day of days) {
    const isMember = asOf(career, day)?.state === 'member'
    if (isMember && since === null) since = day
    if (!isMember && since !== null) {
      periods.push({ from: since, before: day })
      since = null
    }
  }
  return since === null ? periods : [...periods, { from: since, before: null }]
}

/**
 * A career with one more change. A change whose id is there already changes nothing: asking twice is safe.
 * @param today Beijing day: nothing is planned for more than a year ahead
 */
export const withChange = (career: Career, change: CareerChange, today: string) => {
  if (career.some(({ id }) => id === change.id)) return accept(career)
  if (career.length >= MOST_CHANGES) return refuse('careerFull')
  const began = beganOn(career)
  if (began !== null && change.from < began) return refuse('tooEarly')
  if (change.from > addMonths(today, MOST_MONTHS_AHEAD)) return refuse('tooFar')
  return accept<Career>([...career, change])
}

import { accept, refuse } from '../../../kernel/domain/decision'
import { addMonths, dayOf, plusHours } from '../../../kernel/domain/time'
import type { Counts } from '../contract'
import type { phaseLabels } from '../labels'
import { noCounts } from './line'

export type Phase = keyof typeof phaseLabels

export type Leavers = 'keep' | { readonly from: string; readonly why: string }

type Unit = { readonly path: string; readonly name: string }
/** A unit as the file names it. */
type NamedUnit = Unit & { readonly key: string; readonly isNew: boolean; readonly closed?: string }

export type Undone = { readonly restored: number; readonly removed: number; readonly kept: number }
export const noUndone: Undone = { restored: 0, removed: 0, kept: 0 }

export type Job = {
  readonly _id: string
  readonly school: Unit
  /** Whose roster it is: the school or one of its branches. */
  readonly scope: Unit
  readonly within: readonly string[]
  /** People who hold offices above the scope are left alone; false for the roster command. */
  readonly heedsOffices: boolean
  readonly fileName: string
  readonly by: string
  /** Masked. */
  readonly byName: string
  readonly at: string
  readonly phase: Phase
  /** Grows with every comparison. */
  readonly round: number
  /** The next chunk of this phase. */
  readonly chunk: number
  readonly rows: number
  readonly rowChunks: number
  /** Chunks of people who are in no row, found so far. */
  readonly leaverChunks: number
  /** Behind whom to go on looking for people who are in no row; null: from the start. */
  readonly place: Readonly<Record<string, string>> | null
  /** At how many people it has looked for that. */
  readonly looked: number
  readonly found: Counts
  readonly done: Counts
  readonly undone: Undone | null
  readonly units: readonly NamedUnit[]
  readonly absent: readonly string[]
  readonly notes: readonly string[]
  readonly digest: string
  readonly leavers: Leavers
  readonly confirmed?: { readonly at: string; readonly by: string; readonly byName: string }
  readonly undoing?: { readonly at: string; readonly by: string; readonly byName: string }
  /** When the timer takes over, while it is running. */
  readonly dueAt?: string
  /** When its rows are thrown away; absent once they are. */
  readonly purgeAt?: string
}

const UNDO_HOURS = 24
/** An hour more than it can be undone, so that an undo under way still finds its rows. */
const PURGE_HOURS = UNDO_HOURS + 1
/** A report is good for so long. */
const REPORT_HOURS = 48

export const isRunning = ({ phase }: Pick<Job, 'phase'>): boolean =>
  phase === 'comparing' || phase === 'applying' || phase === 'undoing'

/** The last moment, half-open, at which it can be undone; null while it is not confirmed. */
export const undoUntil = ({ confirmed }: Job): string | null =>
  confirmed ? plusHours(confirmed.at, UNDO_HOURS) : null

export const reportUntil = (at: string): string => plusHours(at, REPORT_HOURS)
export const rowsUntil = (confirmedAt: string): string => plusHours(confirmedAt, PURGE_HOURS)

/** A path as part of a document's id or field. */
export const keyOf = (path: string): string => path.replace(/^\/|\/$/g, '').replace(/\//g, '-')

export type Slot = {
  readonly running?: string
  readonly newest: Readonly<Record<string, string>>
} | null

/** What else is being written for this school; one that has come to its end no longer counts. */
export type Other = { readonly slot: Slot; readonly running: Pick<Job, '_id' | 'phase'> | null }

const isTaken = ({ slot, running }: Other, job: Job): boolean =>
  slot?.running !== undefined &&
  slot.running !== job._id &&
  (running === null || running.phase === 'applying' || running.phase === 'undoing')

const isWithinAYear = (day: string, today: string) =>
  day >= addMonths(today, -12) && day <= addMonths(today, 12)

/** Confirms the report that an officer has seen. */
export const decideApply = <J extends Job>(
  job: J | null,
  other: Other,
  wish: { readonly digest: string; readonly leavers: Leavers },
  now: string,
) => {
  if (!job) return refuse('notFound')
  const isSame = job.digest === wish.digest
  const isDone = job.phase === 'applying' || job.phase === 'applied'
  if (isDone && isSame) return accept({ job, isAgain: true })
  if (isDone || job.phase === 'undoing' || job.phase === 'undone') return refuse('alreadyApplied')
  if (job.phase !== 'compared') return refuse('notCompared')
  if (!isSame) return refuse('changedSince')
  if (wish.leavers !== 'keep' && !isWithinAYear(wish.leavers.from, dayOf(now))) return refuse('wrongDay')
  return isTaken(other, job) ? refuse('anotherRuns') : accept({ job, isAgain: false })
}

/** Takes a confirmed import back as a whole, within a day, if no later one of the same unit stands on it. */
export const decideUndo = <J extends Job>(job: J | null, other: Other, now: string) => {
  if (!job) return refuse('notFound')
  if (job.phase === 'undoing' || job.phase === 'undone') return accept({ job, isAgain: true })
  const until = undoUntil(job)
  if (job.phase !== 'applied' || until === null) return refuse('notApplied')
  if (until <= now || job.purgeAt === undefined) return refuse('tooLate')
  if (other.slot?.newest[keyOf(job.scope.path)] !== job._id) return refuse('notNewest')
  return isTaken(other, job) ? refuse('anotherRuns') : accept({ job, isAgain: false })
}

/** A report that nobody has confirmed can be made again, or put away. */
export const decideOpen = <J extends Job>(job: J | null) => {
  if (!job || job.purgeAt === undefined) return refuse('notFound')
  if (job.phase === 'comparing') return refuse('notCompared')
  return job.phase === 'compared' || job.phase === 'dropped' ? accept(job) : refuse('alreadyApplied')
}

/** The fields with which a comparison starts from the top. */
export const fromTheTop = (round: number) =>
  ({
    phase: 'comparing',
    round,
    chunk: 0,
    leaverChunks: 0,
    place: null,
    looked: 0,
    found: noCounts,
    digest: '',
  }) as const

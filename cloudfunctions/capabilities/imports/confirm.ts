import { happened } from '../../kernel/domain/event'
import { oneOf, replace, unset } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { goingOn } from './compare'
import { fromTheTop, noUndone, reportUntil, rowsUntil, type Leavers, type Other } from './domain/job'
import { noCounts } from './domain/line'
import type { Work } from './setting'
import { takeSlot } from './slot'
import { jobsStore, type JobDoc } from './store'

type By = { readonly at: string; readonly by: string; readonly byName: string }
type Wish = By & { readonly job: JobDoc; readonly other: Other }

/** Starts writing what the report says. Null when anything has changed since it was seen. Two calls. */
export const confirm = async (
  work: Work,
  { job, other, leavers, at, by, byName }: Wish & { readonly leavers: Leavers },
): Promise<JobDoc | null> => {
  const { _id, digest, found } = job
  // One that changes nobody leaves the one before it the newest.
  const isNewest = found.added + found.changed + (leavers === 'keep' ? 0 : found.left) > 0
  if (!(await takeSlot(work, other, job, isNewest))) return null
  const counts = { ...found, leavers: leavers === 'keep' ? 'keep' : leavers.from }
  const event = happened({ id: `${_id}-confirmed`, at, by }, 'imports.confirmed', _id, counts)
  const start = {
    phase: 'applying',
    chunk: 0,
    done: noCounts,
    leavers: replace(leavers),
    purgeAt: rowsUntil(at),
  }
  const change = { ...start, confirmed: replace({ at, by, byName }), ...goingOn(work.now) }
  return work.db.update(jobsStore, { _id, phase: 'compared', digest }, noting(change, [event]))
}

/** Starts taking an import back. Two calls. */
export const startUndo = async (work: Work, { job, other, at, by, byName }: Wish): Promise<JobDoc | null> => {
  if (!(await takeSlot(work, other, job, false))) return null
  const { _id } = job
  const event = happened({ id: `${_id}-undoing`, at, by }, 'imports.takenBack', _id, { unit: job.scope.path })
  const start = {
    phase: 'undoing',
    chunk: 0,
    undone: replace(noUndone),
    undoing: replace({ at, by, byName }),
  }
  return work.db.update(
    jobsStore,
    { _id, phase: 'applied' },
    noting({ ...start, ...goingOn(work.now) }, [event]),
  )
}

const UNDECIDED = oneOf(['compared', 'dropped'])

/** Compares again with the people as they are now. */
export const recheck = ({ db, now }: Work, { _id, round }: JobDoc): Promise<JobDoc | null> => {
  const change = { ...fromTheTop(round + 1), ...goingOn(now), purgeAt: reportUntil(now) }
  return db.update(jobsStore, { _id, phase: UNDECIDED, round }, change)
}

/** Puts a report away; its rows go with the next purge. */
export const discard = ({ db, now }: Work, { _id, phase }: JobDoc): Promise<JobDoc | null> =>
  db.update(jobsStore, { _id, phase }, { phase: 'dropped', dueAt: unset, purgeAt: now })

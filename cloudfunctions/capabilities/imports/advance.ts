import { applyOn } from './apply'
import { compareOn } from './compare'
import { isRunning } from './domain/job'
import type { Work } from './setting'
import { jobsStore, type JobDoc } from './store'
import { undoOn } from './undo'

const STEPS = { comparing: compareOn, applying: applyOn, undoing: undoOn } as const

/**
 * One step of whatever an import is at; some hundred rows. Whoever calls it, and however many at once, no row is
 * written twice and none is counted twice.
 */
export const advance = async (work: Work, job: JobDoc): Promise<JobDoc> => {
  const { phase } = job
  if (phase !== 'comparing' && phase !== 'applying' && phase !== 'undoing') return job
  return (await STEPS[phase](work, job)) ?? (await work.db.get(jobsStore, job._id)) ?? job
}

/** Goes on until it is at an end, or has taken so many steps. */
export const advanceAll = async (
  work: Work,
  job: JobDoc,
  most = Number.POSITIVE_INFINITY,
  tell: (job: JobDoc) => void = () => undefined,
): Promise<JobDoc> => {
  let current = job
  for (let steps = 0; steps < most && isRunning(current); steps += 1) {
    current = await advance(work, current)
    tell(current)
  }
  return current
}

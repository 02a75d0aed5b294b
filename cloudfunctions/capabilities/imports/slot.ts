import { absent, unset } from '../../kernel/ports/db'
import { keyOf, type Other } from './domain/job'
import type { Work } from './setting'
import { jobsStore, slotsStore, type JobDoc } from './store'

/** Who is writing for this school. One call, two when somebody is. */
export const otherOf = async ({ db }: Work, job: JobDoc): Promise<Other> => {
  const slot = await db.get(slotsStore, keyOf(job.school.path))
  const running = slot?.running === undefined ? null : await db.get(jobsStore, slot.running)
  return { slot, running }
}

/** Takes the school's slot, if it is as it was seen; `newest`: this import becomes the one that can be undone. */
export const takeSlot = async (
  { db, now }: Work,
  { slot }: Other,
  job: JobDoc,
  newest: boolean,
): Promise<boolean> => {
  const _id = keyOf(job.school.path)
  const scope = keyOf(job.scope.path)
  const first = newest ? { [scope]: job._id } : {}
  if (!slot) return db.insert(slotsStore, { _id, running: job._id, since: now, newest: first })
  const change = { running: job._id, since: now, ...(newest && { [`newest.${scope}`]: job._id }) }
  return (await db.update(slotsStore, { _id, running: slot.running ?? absent }, change)) !== null
}

/** Gives the slot back; one that a death leaves behind no longer counts. */
export const freeSlot = ({ db }: Work, job: JobDoc): Promise<unknown> =>
  db.update(slotsStore, { _id: keyOf(job.school.path), running: job._id }, { running: unset })

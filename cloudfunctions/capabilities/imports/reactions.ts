import { lte, unset } from '../../kernel/ports/db'
import type { Aftermath, Repair } from '../../kernel/runtime/reactions'
import { advanceAll } from './advance'
import { chunksStore, exportsStore, jobsStore, numbersStore } from './store'

/** Imports that one run takes up, and how far it brings each: some seconds of work. */
const JOBS = 5
const STEPS = 20
const CHUNKS_AT_ONCE = 50

/** Goes on with imports that no phone goes on with. */
const goOn: Repair = async ({ db, now }) => {
  const due = await db.find(jobsStore, 'due', { where: { dueAt: lte(now) }, limit: JOBS })
  for (const job of due) await advanceAll({ db, now }, job, STEPS)
  return due.length
}

/** The rows of a file are people's data: they go when nothing can be done with them any more. */
const purge: Repair = async ({ db, now }) => {
  const over = await db.find(jobsStore, 'purge', { where: { purgeAt: lte(now) }, limit: JOBS })
  const idle = over.filter(({ phase }) => phase !== 'applying' && phase !== 'undoing')
  for (const { _id: importId, purgeAt } of idle) {
    const chunks = await db.find(chunksStore, 'import', { where: { importId }, limit: CHUNKS_AT_ONCE })
    for (const { _id } of chunks) await db.remove(chunksStore, { _id })
    await db.remove(numbersStore, { _id: importId })
    const done = { purgeAt: unset, dueAt: unset }
    if (chunks.length < CHUNKS_AT_ONCE) await db.update(jobsStore, { _id: importId, purgeAt }, done)
  }
  return idle.length
}

export const importsAftermath: Aftermath = {
  collections: [jobsStore, chunksStore, exportsStore],
  reactions: {},
  repairs: [goOn, purge],
}

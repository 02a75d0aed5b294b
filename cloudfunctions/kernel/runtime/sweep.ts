import type { Pending } from '../domain/event'
import { lte, size, unset, type Collection } from '../ports/db'
import type { Deps } from '../ports/deps'
import { auditLog } from './audit'
import type { Aftermath, Surroundings } from './reactions'

const BATCH = 50

type Carrier = Pending & { readonly _id: string }
type Log = Deps['log']

const settler = (aftermaths: readonly Aftermath[], surroundings: Surroundings) => {
  const { db } = surroundings
  const audit = auditLog(db)
  const reactions = aftermaths.map((aftermath) => aftermath.reactions)

  /** Every step can be repeated, so a death anywhere in here only means that it runs again. */
  return async (from: Collection<Carrier>, carrier: Carrier): Promise<void> => {
    const events = carrier.pending ?? []
    for (const event of events) {
      await audit.append(event)
      for (const react of reactions) await react[event.type]?.(event, surroundings)
    }
    await db.update(
      from,
      { _id: carrier._id, pending: size(events.length) },
      { pending: [], pendingAt: unset },
    )
  }
}

/**
 * Moves events from the documents that carry them to the audit chain, and lets every capability react.
 * Gives the number of documents settled. One that fails is logged and stays for the next run.
 */
export const sweep = async (
  aftermaths: readonly Aftermath[],
  surroundings: Surroundings,
  log: Log,
): Promise<number> => {
  const { db, now } = surroundings
  const settle = settler(aftermaths, surroundings)

  /** One after another: the audit chain has one writer. */
  const batch = async (from: Collection<Carrier>): Promise<number> => {
    const carriers = await db.find(from, 'pending', { where: { pendingAt: lte(now) }, limit: BATCH })
    let done = 0
    for (const carrier of carriers)
      done += Number(await attempt(() => settle(from, carrier), log, carrier._id))
    return done
  }

  let settled = 0
  for (const from of aftermaths.flatMap(({ collections }) => collections) as Collection<Carrier>[]) {
    let done: number
    do settled += done = await batch(from)
    while (done === BATCH)
  }
  return settled
}

/** Runs every repair; gives how many things were mended. */
export const repair = async (
  aftermaths: readonly Aftermath[],
  surroundings: Surroundings,
  log: Log,
): Promise<number> => {
  let mended = 0
  for (const mend of aftermaths.flatMap(({ repairs }) => repairs)) {
    await attempt(async () => void (mended += await mend(surroundings)), log, 'repair')
  }
  return mended
}

const attempt = async (work: () => Promise<void>, log: Log, subject: string): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (caught) {
    log({
      level: 'error',
      call: 'timer',
      subject,
      caught: caught instanceof Error ? caught.stack : String(caught),
    })
    return false
  }
}

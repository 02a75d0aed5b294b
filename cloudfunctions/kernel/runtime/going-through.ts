import { Overloaded, type Db } from '../ports/db'

/** The plan limits calls per second: after these pauses, in ms, there is another second. */
const TRIES = 6
const pause = () => new Promise((done) => setTimeout(done, 300 + Math.random() * 700))

/**
 * The database of one invocation. Until it has changed something, a call over the plan's limit is its end: the
 * caller is told to come back, and nothing has happened. From then on such calls are made again, for some
 * seconds: half a change would otherwise wait for the repair.
 */
export const goingThrough = (db: Db): Db => {
  let hasWritten = false

  const insist = async <R>(call: () => Promise<R>, tries = 1): Promise<R> => {
    try {
      return await call()
    } catch (caught) {
      if (!(caught instanceof Overloaded) || !hasWritten || tries === TRIES) throw caught
    }
    await pause()
    return insist(call, tries + 1)
  }
  const written = async <R>(call: () => Promise<R>): Promise<R> => {
    const result = await insist(call)
    hasWritten ||= result !== null && result !== false
    return result
  }
  return {
    get: (from, id) => insist(() => db.get(from, id)),
    find: (from, index, find) => insist(() => db.find(from, index, find)),
    count: (from, index, where) => insist(() => db.count(from, index, where)),
    insert: (into, document) => written(() => db.insert(into, document)),
    update: (into, where, change) => written(() => db.update(into, where, change)),
    amend: (into, where, change) => written(() => db.amend(into, where, change)),
    remove: (from, where) => written(() => db.remove(from, where)),
  }
}

import type { Db } from '@cloud/kernel/ports/db'

/** What a function sees of the database when it dies: nothing more. */
export class Died extends Error {}

/** A database that dies at the nth call, `before` or `after` that call took effect, and stays dead. */
export const failingDb = (db: Db, nth: number, when: 'before' | 'after'): Db => {
  let calls = 0
  const fragile =
    <A extends unknown[], R>(work: (...parameters: A) => Promise<R>) =>
    async (...parameters: A): Promise<R> => {
      calls += 1
      if (calls > nth || (calls === nth && when === 'before')) throw new Died(`call ${calls}`)
      const result = await work(...parameters)
      if (calls === nth) throw new Died(`call ${calls}`)
      return result
    }
  return {
    get: fragile(db.get) as Db['get'],
    find: fragile(db.find) as Db['find'],
    count: fragile(db.count) as Db['count'],
    insert: fragile(db.insert) as Db['insert'],
    update: fragile(db.update) as Db['update'],
    amend: fragile(db.amend) as Db['amend'],
    remove: fragile(db.remove) as Db['remove'],
  }
}

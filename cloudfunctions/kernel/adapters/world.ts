import type { Db } from '../ports/db'
import type { Deps } from '../ports/deps'
import { newCode, newId } from './chance'

const log: Deps['log'] = (line) => console.error(JSON.stringify(line))

/** The real clock, chance and log around a database. */
export const worldOf = (db: Db, openid: string | null): Deps => ({
  db,
  openid,
  now: () => new Date().toISOString(),
  newId,
  newCode,
  log,
})

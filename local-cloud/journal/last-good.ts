import fs from 'node:fs'
import path from 'node:path'

const COPY = 'cloud.good.db'
/** SQLite's companions: of no use, and of harm, beside another database file. */
const COMPANIONS = ['-wal', '-shm']

/** The copy of the last state that was found whole, and when it was made; null when there is none. */
export const lastGood = (dir: string): { readonly file: string; readonly at: string } | null => {
  const file = path.join(dir, COPY)
  if (!fs.existsSync(file)) return null
  return { file, at: fs.statSync(file).mtime.toISOString() }
}

const syncPath = (file: string): void => {
  const handle = fs.openSync(file, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

/** Keeps a closed or checkpointed database file as the last good state, replacing the one before in one step. */
export const keepAsGood = (dir: string, database: string): void => {
  const draft = path.join(dir, `${COPY}.draft`)
  fs.copyFileSync(database, draft, fs.constants.COPYFILE_FICLONE)
  syncPath(draft)
  fs.renameSync(draft, path.join(dir, COPY))
}

/** Moves an unreadable database aside, under a name it returns, and puts the last good copy in its place. */
export const fallBack = (dir: string, database: string, at: Date): string => {
  const good = path.join(dir, COPY)
  const aside = `${database}.corrupt-${at.toISOString().replace(/[:.]/g, '-')}`
  fs.renameSync(database, aside)
  for (const companion of COMPANIONS) fs.rmSync(`${database}${companion}`, { force: true })
  fs.copyFileSync(good, database)
  syncPath(database)
  return aside
}

import fs from 'node:fs'
import path from 'node:path'
import { readDatabase } from './journal/sqlite'
import type { Store } from './store/store'

/** The names inside a data directory, and inside a backup of one. */
export const DATA_FILE = 'cloud.db'
export const STORAGE_DIR = 'storage'

const copyDir = (from: string, to: string): void => {
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
}

/** Backup and restore of a running server's documents and files. */
export const createBackups = (store: Store, storageDir: string) => {
  const backup = async (dir: string): Promise<void> => {
    if (fs.existsSync(dir)) throw new Error(`local-cloud: ${dir} exists already`)
    const draft = `${dir}.draft`
    fs.rmSync(draft, { recursive: true, force: true })
    fs.mkdirSync(draft, { recursive: true })
    await store.journal.copyTo(path.join(draft, DATA_FILE))
    copyDir(storageDir, path.join(draft, STORAGE_DIR))
    // The backup appears as a whole or not at all.
    fs.renameSync(draft, dir)
  }
  const restore = async (dir: string): Promise<void> => {
    readDatabase(path.join(dir, DATA_FILE), store.replaceAll)
    await store.journal.settled()
    fs.rmSync(storageDir, { recursive: true, force: true })
    for (const part of ['blobs', 'notes']) fs.mkdirSync(path.join(storageDir, part), { recursive: true })
    copyDir(path.join(dir, STORAGE_DIR), storageDir)
  }
  return { backup, restore }
}

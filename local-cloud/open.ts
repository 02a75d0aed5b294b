import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DATA_FILE, STORAGE_DIR } from './backup'
import { messageOf } from './errors'
import { fallBack, lastGood } from './journal/last-good'
import { createMemoryJournal } from './journal/memory'
import { createSqliteJournal } from './journal/sqlite'
import type { Journal } from './journal/journal'
import { lockDirectory } from './lock'
import type { LocalCloudOptions } from './options'
import { createStore, type Store } from './store/store'

export type Opened = {
  readonly store: Store
  readonly storageDir: string
  /** Gives the directory back, after the journal was closed. */
  readonly release: () => void
}

const openInMemory = (): Opened => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'local-cloud-files-'))
  const release = (): void => fs.rmSync(dir, { recursive: true, force: true })
  return { store: createStore(createMemoryJournal()), storageDir: dir, release }
}

const openJournal = (dir: string, onCorrupt: LocalCloudOptions['onCorrupt']): Journal => {
  const file = path.join(dir, DATA_FILE)
  try {
    return createSqliteJournal(file)
  } catch (error) {
    const good = onCorrupt === 'lastGood' ? lastGood(dir) : null
    if (!good) throw error
    const aside = fallBack(dir, file, new Date())
    process.stderr.write(
      `${messageOf(error)}\nlocal-cloud: went on from ${good.at}; the damaged file is ${aside}\n`,
    )
    return createSqliteJournal(file)
  }
}

/** Opens a data directory for this process alone, or an empty store in memory. */
export const openStore = ({ dataDir, onCorrupt }: LocalCloudOptions): Opened => {
  if (!dataDir) return openInMemory()
  const release = lockDirectory(dataDir)
  try {
    const store = createStore(openJournal(dataDir, onCorrupt))
    return { store, storageDir: path.join(dataDir, STORAGE_DIR), release }
  } catch (error) {
    release()
    throw error
  }
}

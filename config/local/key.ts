import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key with which this machine signs codes: made once per data directory, readable by its owner only. */
export const localKey = (dataDir: string): string => {
  const file = path.join(dataDir, 'union.key')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (caught) {
    if ((caught as NodeJS.ErrnoException).code !== 'EEXIST') throw caught
  }
  return readFileSync(file, 'utf8')
}

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file below a path (or the path itself when it is a file), sorted; nothing when it does not exist. */
export const filesBelow = (start: string): string[] => {
  if (!existsSync(start)) return []
  if (statSync(start).isFile()) return [start]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** Sum of the sizes of the files below a path, in bytes. */
export const bytesBelow = (start: string): number =>
  filesBelow(start).reduce((sum, file) => sum + statSync(file).size, 0)

/** A digest of names and contents: it changes when any file changes, appears or goes. */
export const digestOf = (files: string[], more: string): string => {
  const hash = createHash('sha256').update(more)
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** `1234567` as `1205.6 KB`. */
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

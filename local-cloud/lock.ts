import fs from 'node:fs'
import path from 'node:path'

type Owner = { readonly pid: number; readonly started: string }

/** When a process started, where the system tells: a process id alone may have been given to another. */
const startOf = (pid: number): string => {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isAlive = ({ pid, started }: Owner): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EPERM') return false
  }
  const now = startOf(pid)
  return now === '' || started === '' || now === started
}

const readOwner = (file: string): Owner | null => {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8')) as Owner
    return Number.isInteger(owner.pid) ? owner : null
  } catch {
    return null
  }
}

const tryTake = (file: string): boolean => {
  const own: Owner = { pid: process.pid, started: startOf(process.pid) }
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  fs.writeFileSync(draft, JSON.stringify(own))
  try {
    // link, unlike open and write, makes the lock appear with its content or not at all.
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false
    throw error
  } finally {
    fs.unlinkSync(draft)
  }
}

/** Removes a dead owner's lock; puts it back if, meanwhile, it had become that of a live one. */
const evict = (file: string): void => {
  const aside = `${file}.old.${process.pid}`
  try {
    fs.renameSync(file, aside)
    const owner = readOwner(aside)
    if (owner && isAlive(owner)) fs.linkSync(aside, file)
  } catch (error) {
    // Another process was faster; the next attempt sees its lock.
    if (!['ENOENT', 'EEXIST'].includes(String((error as { code?: unknown }).code))) throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

/**
 * Takes a data directory for this process and returns the release. A lock left by a dead process is
 * taken over; one held by a live process is an error.
 */
export const lockDirectory = (dir: string): (() => void) => {
  fs.mkdirSync(dir, { recursive: true })
  const file = path.join(dir, 'lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryTake(file)) return () => fs.rmSync(file, { force: true })
    const owner = readOwner(file)
    if (owner && isAlive(owner)) {
      throw new Error(
        `local-cloud: ${dir} is in use by process ${owner.pid}. Stop it first, or choose another directory.`,
      )
    }
    evict(file)
  }
  throw new Error(`local-cloud: ${dir} could not be locked`)
}

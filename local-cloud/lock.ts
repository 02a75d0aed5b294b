import fs from 'node:fs'
import path from 'node:path'

type Owner = { readonly pid: number; readonly started: string }

type Seen = { readonly state: string; readonly started: string }

/**
 * State and start of a process, where the system tells: a process id alone may have been given to another,
 * and one that was killed keeps it until its parent has looked.
 */
const look = (pid: number): Seen => {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  } catch {
    return { state: '', started: '' }
  }
}

const GONE = ['Z', 'X']

/** How long a process that was killed a moment ago may take to go. */
const PATIENCE_MS = 2_000
const STEP_MS = 50

const rest = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS)

const isAlive = ({ pid, started }: Owner): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EPERM') return false
  }
  const now = look(pid)
  if (GONE.includes(now.state)) return false
  return now.started === '' || started === '' || now.started === started
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
  const own: Owner = { pid: process.pid, started: look(process.pid).started }
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

const inUse = (dir: string, pid: number) =>
  new Error(`local-cloud: ${dir} is in use by process ${pid}. Stop it first, or choose another directory.`)

/**
 * Takes a data directory for this process and returns the release. A lock left by a dead process is
 * taken over; one held by a process that stays alive is an error.
 */
export const lockDirectory = (dir: string): (() => void) => {
  fs.mkdirSync(dir, { recursive: true })
  const file = path.join(dir, 'lock')
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    if (tryTake(file)) return () => fs.rmSync(file, { force: true })
    const owner = readOwner(file)
    const isHeld = owner !== null && isAlive(owner)
    if (!isHeld) evict(file)
    else if (Date.now() < until) rest()
    else throw inUse(dir, owner.pid)
  }
}

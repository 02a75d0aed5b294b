import { hostClosed } from './errors'
import type { Instance } from './instance'

/** What an instance answered (JSON text), and whether it was started for this call. */
export type Ran = { readonly result: string; readonly isCold: boolean }

export type Pool = {
  /** Runs a call on a free instance; waits, however long, when all are busy. */
  readonly run: (invocation: string, timeoutMs: number) => Promise<Ran>
  readonly close: () => Promise<void>
}

type Job = {
  readonly invocation: string
  readonly timeoutMs: number
  readonly resolve: (ran: Ran) => void
  readonly reject: (error: unknown) => void
}

type State = {
  readonly start: () => Promise<Instance>
  readonly most: number
  readonly all: Set<Instance>
  readonly idle: Instance[]
  readonly jobs: Job[]
  /** Instances running or starting. */
  size: number
  closed: boolean
}

const grow = async (state: State): Promise<Instance> => {
  const instance = await state.start()
  state.all.add(instance)
  if (state.closed) await instance.stop()
  return instance
}

const release = (state: State, instance: Instance | undefined): void => {
  if (instance?.alive()) {
    state.idle.push(instance)
    return
  }
  state.size -= 1
  if (instance) state.all.delete(instance)
}

const work = async (state: State, job: Job, warm: Instance | undefined): Promise<void> => {
  let instance = warm
  try {
    instance ??= await grow(state)
    const result = await instance.run(job.invocation, job.timeoutMs)
    job.resolve({ result, isCold: warm === undefined })
  } catch (error) {
    job.reject(error)
  } finally {
    release(state, instance)
    pump(state)
  }
}

const takeIdle = (state: State): Instance | undefined => {
  let instance = state.idle.pop()
  while (instance && !instance.alive()) {
    release(state, instance)
    instance = state.idle.pop()
  }
  return instance
}

/** Gives waiting jobs to instances, warm ones first, as long as there are both. */
const pump = (state: State): void => {
  while (state.jobs.length > 0 && !state.closed) {
    const warm = takeIdle(state)
    if (!warm && state.size >= state.most) return
    if (!warm) state.size += 1
    void work(state, state.jobs.shift() as Job, warm)
  }
}

/** Instances of one function: started on demand up to `most`, kept warm, replaced when they die. */
export const createPool = (start: () => Promise<Instance>, most: number): Pool => {
  const state: State = { start, most, all: new Set(), idle: [], jobs: [], size: 0, closed: false }

  const run = (invocation: string, timeoutMs: number): Promise<Ran> =>
    new Promise((resolve, reject) => {
      if (state.closed) reject(hostClosed())
      else state.jobs.push({ invocation, timeoutMs, resolve, reject })
      pump(state)
    })

  const close = async (): Promise<void> => {
    state.closed = true
    for (const job of state.jobs.splice(0)) job.reject(hostClosed())
    await Promise.all([...state.all].map((instance) => instance.stop()))
  }

  return { run, close }
}

import { executeFailed } from './errors'
import type { Instance } from './instance'

export type Pool = {
  /** Runs a call on a free instance; waits, however long, when all are busy. */
  readonly run: (invocation: string, timeoutMs: number) => Promise<string>
  readonly close: () => Promise<void>
}

type Job = {
  readonly invocation: string
  readonly timeoutMs: number
  readonly resolve: (result: string) => void
  readonly reject: (error: unknown) => void
}

/** Instances of one function: started on demand up to `most`, kept warm, replaced when they die. */
export const createPool = (start: () => Promise<Instance>, most: number): Pool => {
  const all = new Set<Instance>()
  const idle: Instance[] = []
  const jobs: Job[] = []
  let size = 0
  let closed = false

  const grow = async (): Promise<Instance> => {
    const instance = await start()
    if (closed) await instance.stop()
    all.add(instance)
    return instance
  }

  const release = (instance: Instance | undefined): void => {
    if (instance?.alive()) idle.push(instance)
    else {
      size -= 1
      if (instance) all.delete(instance)
    }
  }

  const work = async (job: Job, warm: Instance | undefined): Promise<void> => {
    let instance = warm
    try {
      instance ??= await grow()
      job.resolve(await instance.run(job.invocation, job.timeoutMs))
    } catch (error) {
      job.reject(error)
    } finally {
      release(instance)
      pump()
    }
  }

  const takeIdle = (): Instance | undefined => {
    let instance = idle.pop()
    while (instance && !instance.alive()) {
      release(instance)
      instance = idle.pop()
    }
    return instance
  }

  const pump = (): void => {
    while (jobs.length > 0 && !closed) {
      const warm = takeIdle()
      if (!warm && size >= most) return
      if (!warm) size += 1
      void work(jobs.shift() as Job, warm)
    }
  }

  const run = (invocation: string, timeoutMs: number): Promise<string> =>
    new Promise((resolve, reject) => {
      if (closed) reject(executeFailed('the function host is closed'))
      jobs.push({ invocation, timeoutMs, resolve, reject })
      pump()
    })

  const close = async (): Promise<void> => {
    closed = true
    for (const job of jobs.splice(0)) job.reject(executeFailed('the function host is closed'))
    await Promise.all([...all].map((instance) => instance.stop()))
  }

  return { run, close }
}

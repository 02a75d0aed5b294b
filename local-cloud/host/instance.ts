import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { messageOf } from '../errors'
import { executeFailed, outOfMemory, timedOut } from './errors'

export type Instance = {
  readonly alive: () => boolean
  /** Runs one call (JSON text in, JSON text of the result out); the instance dies when it times out. */
  readonly run: (invocation: string, timeoutMs: number) => Promise<string>
  readonly stop: () => Promise<void>
}

export type InstanceOptions = {
  readonly name: string
  readonly dir: string
  readonly env: Readonly<Record<string, string>>
  readonly memoryMb: number
}

type Reply = { readonly result?: string; readonly error?: string; readonly ready?: true }
type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }

const START_LIMIT_MS = 20_000

/** Function logs go to the host's stderr: errors always, the rest when LOCAL_CLOUD_VERBOSE is set. */
const forwardLogs = (worker: Worker, name: string): void => {
  const print = (chunk: unknown): void => {
    const lines = String(chunk).trimEnd().split('\n')
    for (const line of lines) process.stderr.write(`[${name}] ${line}\n`)
  }
  worker.stderr.on('data', print)
  worker.stdout.on('data', (chunk) => {
    if (process.env.LOCAL_CLOUD_VERBOSE) print(chunk)
  })
}

const deathOf = (error: unknown, memoryMb: number): Error =>
  (error as { code?: unknown })?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? outOfMemory(memoryMb)
    : executeFailed(messageOf(error))

type Line = Pick<Instance, 'alive' | 'stop'> & {
  /** Sends, and waits for the next reply; past the limit the worker is ended. */
  readonly exchange: (limitMs: number, send: () => void) => Promise<Reply>
}

/** The line to one worker. Only one exchange at a time: the pool sees to that. */
const openLine = (worker: Worker, memoryMb: number): Line => {
  let alive = true
  let waiting: Waiting | null = null

  const die = (error: Error): void => {
    alive = false
    waiting?.reject(error)
    waiting = null
  }
  worker.on('message', (text: string) => {
    waiting?.resolve(JSON.parse(text) as Reply)
    waiting = null
  })
  worker.on('error', (error) => die(deathOf(error, memoryMb)))
  worker.on('exit', (code) => die(executeFailed(`the instance exited with code ${code}`)))

  const end = async (error: Error): Promise<void> => {
    die(error)
    await worker.terminate()
  }
  const exchange = async (limitMs: number, send: () => void): Promise<Reply> => {
    const timer = setTimeout(() => void end(timedOut(limitMs)), limitMs)
    try {
      return await new Promise<Reply>((resolve, reject) => {
        waiting = { resolve, reject }
        send()
      })
    } finally {
      clearTimeout(timer)
    }
  }
  return { alive: () => alive, exchange, stop: () => end(executeFailed('the instance was stopped')) }
}

/** Starts a worker thread with its own environment and loads the function in it; rejects if it cannot load. */
export const startInstance = async ({ name, dir, env, memoryMb }: InstanceOptions): Promise<Instance> => {
  const worker = new Worker(path.join(__dirname, 'worker.cjs'), {
    workerData: { dir },
    env: { ...env },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  forwardLogs(worker, name)
  const { alive, exchange, stop } = openLine(worker, memoryMb)

  const run = async (invocation: string, timeoutMs: number): Promise<string> => {
    const reply = await exchange(timeoutMs, () => worker.postMessage(invocation))
    if (reply.result === undefined) throw executeFailed(reply.error ?? 'no result')
    return reply.result
  }

  const started = await exchange(START_LIMIT_MS, () => undefined)
  if (!started.ready) {
    await stop()
    throw executeFailed(started.error ?? 'the function did not start')
  }
  return { alive, run, stop }
}

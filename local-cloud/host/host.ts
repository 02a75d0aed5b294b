import fs from 'node:fs'
import path from 'node:path'
import { invalidParam, messageOf } from '../errors'
import type { FunctionConfig } from '../options'
import { createInvocation, type Caller } from './context'
import { functionMissing } from './errors'
import { startInstance, type Instance } from './instance'
import { createPool, type Pool } from './pool'
import type { Tally } from './tally'

export type FunctionHost = {
  readonly names: () => readonly string[]
  readonly configOf: (name: string) => FunctionConfig
  /** Runs a function; rejects with FUNCTION_NOT_FOUND, FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_EXECUTE_FAIL … */
  readonly invoke: (name: string, event: unknown, caller: Caller) => Promise<unknown>
  readonly close: () => Promise<void>
}
export type HostOptions = {
  readonly dir: string | undefined
  readonly envId: string
  /** Environment of every function; asked for at each cold start. */
  readonly env: () => Readonly<Record<string, string>>
  readonly instances: number
  readonly tally: Tally
}

const NAME = /^[A-Za-z][\w-]{0,59}$/
/** It is laid into `k=v;…` strings, so nothing but these characters may pass. */
const OPENID = /^[\w-]{1,128}$/
const DEFAULT_MEMORY_MB = 256
const DEFAULT_TIMEOUT_S = 3

const readConfig = (dir: string): FunctionConfig => {
  const file = path.join(dir, 'config.json')
  if (!fs.existsSync(file)) return {}
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as FunctionConfig
  } catch (error) {
    throw new Error(`local-cloud: ${file} is not JSON: ${messageOf(error)}`)
  }
}

const systemEnvironment = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
})

/** A function as it was when it was first called: its code and its config.json are read once. */
type Deployed = { readonly config: FunctionConfig; readonly pool: Pool }

const deploy = (name: string, folder: string, { env, instances }: HostOptions): Deployed => {
  const config = readConfig(folder)
  const { envVariables, memorySize = DEFAULT_MEMORY_MB } = config
  const start = (): Promise<Instance> => {
    const own = { ...systemEnvironment(), ...env(), ...envVariables }
    return startInstance({ name, dir: folder, env: own, memoryMb: memorySize })
  }
  return { config, pool: createPool(start, instances) }
}

/** The folder of a function, null when there is none; a name can never lead out of `dir`. */
const findFolder = (dir: string | undefined, name: string): string | null => {
  if (!dir || !NAME.test(name)) return null
  const folder = path.resolve(dir, name)
  return fs.existsSync(path.join(folder, 'index.js')) ? folder : null
}

/** Hosts the functions of a folder, each in its own pool of worker threads. */
export const createHost = (options: HostOptions): FunctionHost => {
  const { dir, envId, tally } = options
  const deployed = new Map<string, Deployed>()
  const folderOf = (name: string): string => {
    const folder = findFolder(dir, name)
    if (!folder) throw functionMissing(name)
    return folder
  }
  const configOf = (name: string): FunctionConfig => deployed.get(name)?.config ?? readConfig(folderOf(name))

  const find = (name: string): Deployed => {
    const found = deployed.get(name) ?? deploy(name, folderOf(name), options)
    deployed.set(name, found)
    return found
  }

  const invoke = async (name: string, event: unknown, caller: Caller): Promise<unknown> => {
    if (caller.openid !== undefined && !OPENID.test(caller.openid)) throw invalidParam('malformed openid')
    const { config, pool } = find(name)
    const { memorySize = DEFAULT_MEMORY_MB, timeout = DEFAULT_TIMEOUT_S } = config
    const limits = { memoryMb: memorySize, timeoutMs: timeout * 1000 }
    const { requestId, ...invocation } = createInvocation(name, event, caller, envId, limits)
    tally.begin(requestId)
    try {
      const { result, isCold } = await pool.run(JSON.stringify(invocation), limits.timeoutMs)
      tally.end(requestId, name, isCold)
      return JSON.parse(result) as unknown
    } finally {
      tally.forget(requestId)
    }
  }

  const names = (): readonly string[] =>
    dir && fs.existsSync(dir) ? fs.readdirSync(dir).filter((name) => findFolder(dir, name) !== null) : []
  const close = async (): Promise<void> => {
    await Promise.all([...deployed.values()].map(({ pool }) => pool.close()))
  }
  return { names, configOf, invoke, close }
}

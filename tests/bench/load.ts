import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleSdkAlone } from '../../config/bundle/functions'

const ROUNDS = 15

/** The variables every function instance has: without them the SDK looks for a virtual machine's metadata. */
const instance = { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'x', SCF_NAMESPACE: 'x', TCB_ENV: 'x' }

/** Milliseconds a fresh process takes to run `work` after nothing but Node itself. */
const timed = (work: string): number => {
  const script = `const from = process.hrtime.bigint(); Promise.resolve(${work}).then(() => console.log(Number(process.hrtime.bigint() - from) / 1e6))`
  const env = { ...process.env, ...instance, TENCENTCLOUD_SECRETID: 'x', TENCENTCLOUD_SECRETKEY: 'x' }
  return Number(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }))
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

export type LoadTimes = {
  readonly sdkMs: number
  readonly apiMs: number
  readonly ratio: number
  /** Loading and the first call together, which builds the schemas of one capability. */
  readonly firstCallMs: number
}

/** Cold loads of the api bundle and of the SDK alone, bundled the same way, in turns in one run. */
export const measureLoad = async (): Promise<LoadTimes> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'union-home-load-'))
  const sdk = path.join(folder, 'sdk.js')
  const api = path.resolve('dist/cloud/api/index.js')
  await bundleSdkAlone(sdk)
  const load = (file: string) => `require(${JSON.stringify(file)})`
  const context = JSON.stringify({ environment: '{}' })
  const call = `${load(api)}.main({ call: 'members.nothing' }, ${context})`
  const rounds = Array.from(
    { length: ROUNDS },
    () => [timed(load(sdk)), timed(load(api)), timed(call)] as const,
  )
  rmSync(folder, { recursive: true })
  const [sdkMs, apiMs, firstCallMs] = ([0, 1, 2] as const).map((column) =>
    median(rounds.map((round) => round[column])),
  )
  return {
    sdkMs: sdkMs ?? 0,
    apiMs: apiMs ?? 0,
    ratio: (apiMs ?? 0) / (sdkMs ?? 1),
    firstCallMs: firstCallMs ?? 0,
  }
}

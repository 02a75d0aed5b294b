import { randomUUID } from 'node:crypto'

export type Caller = { readonly openid?: string; readonly trigger?: string }

export type Invocation = {
  /** The SDK sends it along with every call that the function makes. */
  readonly requestId: string
  readonly event: unknown
  /** Environment variables of this call only. */
  readonly env: Readonly<Record<string, string>>
  readonly context: Readonly<Record<string, unknown>>
}

export type InvocationLimits = { readonly memoryMb: number; readonly timeoutMs: number }

export const REGION = 'ap-shanghai'
const APPID = 'wxlocal0000000000'

/** The environment in which the real SDK talks to `url` instead of the cloud. */
export const sdkEnvironment = (url: string, envId: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  SCF_NAMESPACE: envId,
  TCB_ENV: envId,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TCB_CONTEXT_KEYS: 'TCB_ENV',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  SILENCE: 'true',
})

/** The token by which WeChat's stand-in knows the function that calls it. */
export const apiTokenOf = (functionName: string): string => `local.${functionName}`
/** The function named by a token; null for a caller outside the host. */
export const functionOfToken = (token: unknown): string | null =>
  typeof token === 'string' && token.startsWith('local.') ? token.slice('local.'.length) : null

const identity = ({ openid }: Caller): Record<string, string> =>
  openid === undefined
    ? {}
    : {
        WX_OPENID: openid,
        WX_APPID: APPID,
        WX_CLIENTIP: '127.0.0.1',
      }

/** Cloud calls are possible without a person too; timers carry their own token. */
const apiTokens = (name: string, { openid, trigger }: Caller): Record<string, string> => ({
  WX_API_TOKEN: apiTokenOf(name),
  ...(trigger === 'timer' ? { WX_TRIGGER_API_TOKEN_V0: apiTokenOf(name) } : {}),
  WX_CONTEXT_KEYS: openid === undefined ? 'WX_API_TOKEN' : 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_API_TOKEN',
})

const sourceOf = ({ openid, trigger }: Caller): string =>
  openid === undefined
    ? trigger === 'timer'
      ? 'scf_timer'
      : trigger === 'http'
        ? 'http'
        : 'scf'
    : 'wx_client'

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One call as SCF hands it to a function; only a WeChat caller gets an openid and `event.userInfo`. */
export const createInvocation = (
  name: string,
  event: unknown,
  caller: Caller,
  envId: string,
  limits: InvocationLimits,
): Invocation => {
  const requestId = randomUUID()
  const env: Record<string, string> = {
    ...identity(caller),
    ...apiTokens(name, caller),
    TCB_ENV: envId,
    TCB_SEQID: requestId,
    TRIGGER_SRC: caller.trigger ?? 'tcb',
    TCB_SOURCE: sourceOf(caller),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SOURCE',
  }
  const userInfo = { openId: caller.openid, appId: APPID }
  const context = {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: limits.memoryMb,
    time_limit_in_ms: limits.timeoutMs,
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: envId,
    tencentcloud_region: REGION,
    environ: Object.entries(env)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(env),
  }
  const known = caller.openid !== undefined && isPlainObject(event)
  return { requestId, event: known ? { ...event, userInfo } : event, env, context }
}

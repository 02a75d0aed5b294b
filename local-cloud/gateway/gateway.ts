import { DbError, isDbError, invalidParam, messageOf } from '../errors'
import { parseJson } from '../safe-json'
import type { Store } from '../store/store'
import type { Tally } from '../host/tally'
import { claim, countOperation } from '../store/transactions'
import { databaseActions, type Action, type Answer, type Params } from './database'
import type { KnobBoard } from './knobs'
import { wxApi, wxOpenApi, type WechatParts } from './wechat'

export type Gateway = {
  /** Answers one SDK request (JSON text in, JSON text out) of an invocation or of somebody else; never throws. */
  readonly answer: (body: string, invocation?: string | null) => Promise<string>
  /** Answers a multipart request: protobuf when it went well, else JSON text. */
  readonly answerForm: (contentType: string, body: Buffer) => Buffer | string
  readonly calls: () => Readonly<Record<string, number>>
  readonly resetCalls: () => void
}
export type GatewayParts = WechatParts & {
  readonly store: Store
  readonly storage: Readonly<Record<string, Action>>
  readonly knobs: KnobBoard
  readonly tally: Tally
}

/** A real operation takes milliseconds; without them a parallel one would never find its transaction busy. */
const TRANSACTION_OPERATION_MS = 2

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const isTransactionEnd = (action: string): boolean => /\.(commit|abort)Transaction$/.test(action)

const otherActions = ({ host, wx, storage }: GatewayParts): Readonly<Record<string, Action>> => ({
  'functions.invokeFunction': async (params) => {
    const event = params.request_data ? parseJson(String(params.request_data)) : {}
    const result = await host.invoke(String(params.function_name), event, {})
    return { data: { response_data: JSON.stringify(result ?? null) } }
  },
  ...storage,
  'wx.api': wxApi({ host, wx }),
  'auth.wsWebSign': () => {
    throw new DbError(
      'OPERATION_NOT_SUPPORTED',
      'watch is not supported here (local-cloud): ask again instead',
    )
  },
  'auth.getUserInfoForAdmin': (params) => ({ data: { uid: params.uuid } }),
})

/** Runs one operation of a transaction; any failure but `busy` aborts it, as MongoDB does. */
const inTransaction = async (
  store: Store,
  action: Action,
  params: Params,
  ends: boolean,
): Promise<Answer> => {
  const tx = store.transactions.get(params.transactionId)
  if (!tx) return action(params, null)
  if (ends) return action(params, tx)
  claim(tx)
  try {
    countOperation(tx)
    const answer = await action(params, tx)
    await sleep(TRANSACTION_OPERATION_MS)
    return answer
  } catch (error) {
    store.transactions.end(tx)
    throw error
  } finally {
    tx.busy = false
  }
}

const faultOf = (error: unknown): { readonly code: string; readonly message: string } => {
  const coded = isDbError(error) || (error as { code?: unknown })?.code
  const code = coded ? String((error as { code: unknown }).code) : 'DATABASE_REQUEST_FAILED'
  return { code, message: messageOf(error) }
}

const runDatabase = (
  { store, knobs }: GatewayParts,
  name: string,
  action: Action,
  params: Params,
): Promise<Answer> =>
  knobs.around(async () => {
    try {
      return await inTransaction(store, action, params, isTransactionEnd(name))
    } finally {
      // Also what a reader saw, and what a failed batch had written, must be on disk before it is told.
      await store.journal.settled()
    }
  })

const parseParams = (body: string): Params => {
  const params = parseJson(body)
  if (typeof params !== 'object' || params === null) throw invalidParam('the body must be an object')
  return params as Params
}

const requestIds = () => {
  let requests = 0
  return (): string => `${Date.now().toString(16)}_${(requests += 1).toString(16)}`
}

/** The `/admin` endpoint of @cloudbase/node-sdk. */
export const createGateway = (parts: GatewayParts): Gateway => {
  const database = databaseActions(parts.store)
  const others = otherActions(parts)
  let calls: Record<string, number> = {}
  const newRequestId = requestIds()

  const run = (params: Params, invocation: string | null): Promise<Answer> | Answer => {
    const name = String(params.action)
    const action = Object.hasOwn(database, name) ? database[name] : undefined
    const other = Object.hasOwn(others, name) ? others[name] : undefined
    if (!action && !other) throw new DbError('INVALID_ACTION', `unknown action ${name.slice(0, 60)}`)
    calls[name] = (calls[name] ?? 0) + 1
    if (action) parts.tally.note(invocation)
    return action ? runDatabase(parts, name, action, params) : (other?.(params, null) ?? {})
  }

  const answer: Gateway['answer'] = async (body, invocation = null) => {
    const requestId = newRequestId()
    try {
      const { data, top } = await run(parseParams(body), invocation)
      return JSON.stringify({ requestId, ...top, data: data ?? {} })
    } catch (error) {
      return JSON.stringify({ requestId, ...faultOf(error) })
    }
  }

  const answerForm: Gateway['answerForm'] = (contentType, body) => {
    calls['wx.openApi'] = (calls['wx.openApi'] ?? 0) + 1
    try {
      return wxOpenApi(parts, contentType, body)
    } catch (error) {
      return JSON.stringify({ requestId: newRequestId(), ...faultOf(error) })
    }
  }

  const resetCalls = (): void => {
    calls = {}
  }
  return { answer, answerForm, calls: () => ({ ...calls }), resetCalls }
}

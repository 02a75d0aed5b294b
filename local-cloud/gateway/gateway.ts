import { randomBytes } from 'node:crypto'
import { DbError, isDbError, invalidParam, messageOf } from '../errors'
import type { FunctionHost } from '../host/host'
import { parseJson } from '../safe-json'
import type { Store } from '../store/store'
import { claim, countOperation } from '../store/transactions'
import type { WxStandIn } from '../wx/stand-in'
import { databaseActions, type Action, type Answer, type Params } from './database'
import type { KnobBoard } from './knobs'

export type Gateway = {
  /** Answers one SDK request (JSON text in, JSON text out); never throws. */
  readonly answer: (body: string) => Promise<string>
  readonly calls: () => Readonly<Record<string, number>>
  readonly resetCalls: () => void
}
export type GatewayParts = {
  readonly store: Store
  readonly host: FunctionHost
  readonly wx: WxStandIn
  readonly knobs: KnobBoard
}

/** A real operation takes milliseconds; without them a parallel one would never find its transaction busy. */
const TRANSACTION_OPERATION_MS = 2

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const isTransactionEnd = (action: string): boolean => /\.(commit|abort)Transaction$/.test(action)

const otherActions = ({ host, wx }: GatewayParts): Readonly<Record<string, Action>> => ({
  'functions.invokeFunction': async (params) => {
    const event = params.request_data ? parseJson(String(params.request_data)) : {}
    const result = await host.invoke(String(params.function_name), event, {})
    return { data: { response_data: JSON.stringify(result ?? null) } }
  },
  'wx.api': (params) => ({
    data: {
      responseData: JSON.stringify(
        wx.call(String(params.apiName), params.requestData ? parseJson(String(params.requestData)) : {}),
      ),
    },
  }),
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

/** The `/admin` endpoint of @cloudbase/node-sdk. */
export const createGateway = (parts: GatewayParts): Gateway => {
  const database = databaseActions(parts.store)
  const others = otherActions(parts)
  let calls: Record<string, number> = {}

  const run = (params: Params): Promise<Answer> | Answer => {
    const name = String(params.action)
    const action = Object.hasOwn(database, name) ? database[name] : undefined
    const other = Object.hasOwn(others, name) ? others[name] : undefined
    if (!action && !other) throw new DbError('INVALID_ACTION', `unknown action ${name.slice(0, 60)}`)
    calls[name] = (calls[name] ?? 0) + 1
    return action ? runDatabase(parts, name, action, params) : (other?.(params, null) ?? {})
  }

  const answer = async (body: string): Promise<string> => {
    const requestId = `${Date.now().toString(16)}_${randomBytes(4).toString('hex')}`
    try {
      const { data, top } = await run(parseParams(body))
      return JSON.stringify({ requestId, ...top, data: data ?? {} })
    } catch (error) {
      return JSON.stringify({ requestId, ...faultOf(error) })
    }
  }

  const resetCalls = (): void => {
    calls = {}
  }
  return { answer, calls: () => ({ ...calls }), resetCalls }
}

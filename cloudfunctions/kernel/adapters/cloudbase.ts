import { init, parseContext, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk'
import { Overloaded, type Collection, type Db } from '../ports/db'
import { behind, orderOf, startingAt } from './keyset'
import { translate } from './operators'

export type CloudBase = ReturnType<typeof init>
type Sdk = ReturnType<CloudBase['database']>
type Query = ReturnType<ReturnType<Sdk['collection']>['where']>
type Failed = { readonly code?: string; readonly message?: string }

/** The cloud has been seen to name a duplicate in more than one way. */
const isDuplicate = ({ code, message = '' }: Failed) =>
  code === 'DATABASE_DUPLICATE_WRITE' || message.includes('E11000')

/** SDK calls answer a failure either by throwing or in the result; both become exceptions. */
const answered = async <R>(call: Promise<R>): Promise<R> => {
  try {
    const result = await call
    const { code, message } = result as Failed
    if (code) throw Object.assign(new Error(message), { code })
    return result
  } catch (caught) {
    if ((caught as Failed).code?.startsWith('EXCEED_')) throw new Overloaded((caught as Failed).message)
    throw caught
  }
}

const unlessDuplicate = async <R, D>(call: Promise<R>, otherwise: D): Promise<R | D> => {
  try {
    return await answered(call)
  } catch (caught) {
    if (isDuplicate(caught as Failed)) return otherwise
    throw caught
  }
}

const finder =
  (sdk: Sdk): Db['find'] =>
  async <T>(from: Collection<T>, index: string, { where, limit, after }: Parameters<Db['find']>[2]) => {
    if (limit < 1 || limit > 100) throw new RangeError('a read is bounded: 1 to 100 documents')
    const order = orderOf(from, index, where)
    const here = translate(sdk.command as never, startingAt(where, order, after))
    const alternatives = behind(order, after).map((condition) => translate(sdk.command as never, condition))
    const condition = alternatives.length ? sdk.command.and(here, sdk.command.or(...alternatives)) : here
    const ordered = order.reduce<Query>(
      (query, [field, direction]) => query.orderBy(field, direction),
      sdk.collection(from.name).where(condition),
    )
    return (await answered(ordered.limit(limit).get())).data as T[]
  }

/** The documents of a collection that satisfy our plain conditions. */
const matching = (sdk: Sdk, { name }: Collection<unknown>, where: object): Query =>
  sdk.collection(name).where(translate(sdk.command as never, { ...where }))

/** The Db port on the real SDK; the only file that knows it. */
export const cloudbaseDb = (sdk: Sdk): Db => ({
  get: async (from, id) => {
    const { data } = await answered(sdk.collection(from.name).where({ _id: id }).limit(1).get())
    return data[0] ?? null
  },
  find: finder(sdk),
  count: async (from, _index, where) => {
    const { total } = await answered(matching(sdk, from, where).count())
    return total as number
  },
  insert: async (into, document) =>
    (await unlessDuplicate(sdk.collection(into.name).add(document as object), null)) !== null,
  update: async <T>(into: Collection<T>, where: object, change: object) => {
    const written = matching(sdk, into, where).updateAndReturn(translate(sdk.command as never, { ...change }))
    const result: { doc: T | null } = await unlessDuplicate(written, { doc: null })
    return result.doc ?? null
  },
  amend: async (into, where, change) => {
    const data = translate(sdk.command as never, { ...change })
    const { updated } = await answered(matching(sdk, into, where).update(data))
    return Number(updated) === 1
  },
  remove: async (from, where) => {
    const { deleted } = await answered(matching(sdk, from, where).remove())
    return Number(deleted) === 1
  },
})

/** The environment a function runs in, or the one that local-cloud's variables point at. */
export const openCloudbase = (env?: string): CloudBase => init({ env: env ?? SYMBOL_CURRENT_ENV })

/** Its database alone. */
export const connect = (env?: string): Db => cloudbaseDb(openCloudbase(env).database())

type Variables = {
  readonly WX_OPENID?: unknown
  readonly TCB_SOURCE?: unknown
  readonly TRIGGER_SRC?: unknown
}

const variablesOf = (context: unknown): Variables => {
  const { environment, environ } = parseContext(context as Parameters<typeof parseContext>[0])
  return environment ?? environ ?? {}
}

/**
 * The openid that the platform vouches for. Only calls from the mini-program carry one that can be trusted;
 * never taken from the event, nor from `process.env`, where a warm instance may keep the previous caller's.
 */
export const openidOf = (context: unknown): string | null => {
  const { TCB_SOURCE, WX_OPENID } = variablesOf(context)
  const fromClient = String(TCB_SOURCE ?? '')
    .split(',')
    .includes('wx_client')
  return fromClient && typeof WX_OPENID === 'string' && WX_OPENID !== '' ? WX_OPENID : null
}

/** Whether a timer made this call, and not a person. */
export const isTimer = (context: unknown): boolean => variablesOf(context).TRIGGER_SRC === 'timer'

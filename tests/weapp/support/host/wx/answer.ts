import type { Bundle, Json } from '../../types'
import type { Bus } from '../bus'
import type { Journal } from '../journal'
import type { Answers } from '../answers'
import type { Pages } from '../pages'
import type { Bars } from '../bars'

/** What every group of wx functions may use. */
export interface WxParts {
  bundle: Bundle
  journal: Journal
  bus: Bus
  answers: Answers
  pages(): Pages
  bars: Bars
  device: Device
  /** wx.setStorage's content; may be handed to a next start of the app */
  storage: Record<string, unknown>
  /** Calls a cloud function as this member; rejects when the network is down. */
  callFunction(name: string, data: unknown): Promise<unknown>
  later(run: () => void): void
}

/** The phone, as tests set it. */
export interface Device {
  width: number
  height: number
  theme: 'light' | 'dark'
  /** px; 16 is WeChat's standard, about 24 is 关怀模式 */
  fontSize: number
  online: boolean
}

/** Options of an asynchronous wx function. */
export interface WxOptions extends Json {
  success?(result: unknown): void
  fail?(error: unknown): void
  complete?(result: unknown): void
}

export type WxFunction = (options?: WxOptions) => Promise<unknown> | undefined
export type WxTable = Record<string, (options: WxOptions) => unknown>

/** The person closed the dialogue, or WeChat refused: told as `fail` with this errMsg. */
export class WxFail extends Error {
  constructor(
    message: string,
    readonly more: Json = {},
  ) {
    super(message)
  }
}

/**
 * Makes asynchronous wx functions of plain ones: callbacks when any is given, else a promise; always later,
 * with errMsg; the result goes through JSON, as between WeChat's two threads.
 */
export function answering(table: WxTable, { journal, later }: WxParts): Record<string, WxFunction> {
  const wrap =
    (name: string, run: (options: WxOptions) => unknown): WxFunction =>
    (options = {}) => {
      journal.calls.push({ name, options })
      const asked = journal.track(
        new Promise((resolve, reject) => {
          later(
            () =>
              void Promise.resolve()
                .then(() => run(options))
                .then(resolve, reject),
          )
        }),
      )
      const answer = asked.then(
        (result) => ({ errMsg: `${name}:ok`, ...plain(result) }),
        (error: unknown) => Promise.reject(failure(name, error)),
      )
      const { success, fail, complete } = options
      if (!success && !fail && !complete) return answer
      const tell = (told: ((value: unknown) => void) | undefined, value: unknown): void => {
        journal.guard(name, () => told?.(value))
        journal.guard(name, () => complete?.(value))
      }
      answer.then(
        (value) => tell(success, value),
        (error: unknown) => tell(fail, error),
      )
      return undefined
    }
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [name, wrap(name, run)]))
}

function plain(value: unknown): Json {
  return value == null ? {} : (JSON.parse(JSON.stringify(value)) as Json)
}

function failure(name: string, error: unknown): Json {
  const message = error instanceof Error ? error.message : String(error)
  return { errMsg: message.startsWith(name) ? message : `${name}:fail ${message}`, ...(error as WxFail).more }
}

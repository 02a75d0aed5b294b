import type http from 'node:http'
import type { CallCounts } from './host/tally'
import type { SubscribeChoice, WxMessage } from './wx/stand-in'

/** `config` is a 7-field cron expression in Beijing time: second minute hour day month weekday year. */
export type Trigger = { readonly name: string; readonly type: 'timer'; readonly config: string }

/** A function's config.json. `memorySize` in MB (default 256), `timeout` in seconds (default 3). */
export type FunctionConfig = {
  readonly memorySize?: number
  readonly timeout?: number
  readonly envVariables?: Readonly<Record<string, string>>
  readonly triggers?: readonly Trigger[]
  /** HTTP access: the function also answers requests below `/http<path>`, whose callers are nobody. */
  readonly path?: string
  /** WeChat calls this function may make, e.g. `subscribeMessage.send`. */
  readonly permissions?: { readonly openapi?: readonly string[] }
}

export type IndexSpec = {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
  readonly sparse?: boolean
}

export type CollectionSpec = { readonly name: string; readonly indexes: readonly IndexSpec[] }

export type LocalCloudOptions = {
  /** 0 (default) takes any free port; the address is always 127.0.0.1. */
  readonly port?: number
  /** Absent: everything lives in memory only. */
  readonly dataDir?: string
  /** When the database file is damaged: refuse to start (default), or go on from the last good copy. */
  readonly onCorrupt?: 'refuse' | 'lastGood'
  /** `<functionsDir>/<name>/index.js` exporting `main`, with an optional config.json (FunctionConfig). */
  readonly functionsDir?: string
  /** Created at start, with their indexes, where missing. */
  readonly collections?: readonly CollectionSpec[]
  readonly envId?: string
  /** Extra environment of every function. */
  readonly env?: Readonly<Record<string, string>>
  /** Overrides the triggers of config.json, by function name. */
  readonly triggers?: Readonly<Record<string, readonly Trigger[]>>
  /** Whether the cron triggers run; default true. */
  readonly timers?: boolean
  /** Most instances (worker threads) of one function; default one more than there are processors, at most 4. */
  readonly instances?: number
  /** Serves every path that is not /admin, /fn/ or /local/. */
  readonly staticHandler?: (request: http.IncomingMessage, response: http.ServerResponse) => void
  /** Enables the test knobs under /local/; default false. */
  readonly control?: boolean
}

/** One injected event at the nth database call from now, before or after the call took effect. */
export type KnobPoint = { readonly nth: number; readonly when: 'before' | 'after' }

/** Test knobs; an absent knob keeps its value, 0 or null switches it off. */
export type Knobs = {
  latencyMs?: number
  qps?: number
  failAt?: KnobPoint | null
  killAt?: KnobPoint | null
  /** Sets the clock of timers, temporary URLs and messages (epoch milliseconds); it runs on from there. */
  clock?: number | null
}

export type Stats = {
  /** Gateway calls by action, e.g. `database.getDocument`. */
  readonly calls: Readonly<Record<string, number>>
  /** Database calls by invocation, as functions ended. */
  readonly invocations: CallCounts
  readonly scanned: number
  readonly returned: number
  /** One line per query shape that no index served, e.g. `activities {state}`. */
  readonly unindexed: readonly string[]
}

export type LocalCloud = {
  readonly url: string
  readonly port: number
  /** Runs a function; rejects with an error whose `code` is CloudBase's. */
  readonly invoke: (
    name: string,
    event: unknown,
    caller?: { readonly openid?: string; readonly trigger?: string },
  ) => Promise<unknown>
  readonly createCollections: (specs: readonly CollectionSpec[]) => Promise<void>
  readonly stats: () => Stats
  readonly resetStats: () => void
  readonly knobs: (set: Knobs) => void
  /** Fires a timer now; `name` is a trigger's or a function's. */
  readonly runTimer: (name: string) => Promise<unknown>
  /** Moves the clock on and fires, in order, every timer that falls due; resolves when all have ended. */
  readonly advance: (ms: number) => Promise<void>
  /** A person's answer to wx.requestSubscribeMessage: `accept` is good for one message of that template. */
  readonly subscribe: (openid: string, templateId: string, choice: SubscribeChoice) => string
  /** What `<button open-type="getPhoneNumber">` hands to the page of somebody with this number; good once. */
  readonly phoneCode: (number: string) => string
  /** WeChat messages that arrived, oldest first. */
  readonly messages: () => readonly WxMessage[]
  /** Copies documents and files into a directory that does not exist yet; works while running. */
  readonly backup: (dir: string) => Promise<void>
  /** Puts a backup's documents and files in place of the present ones; open transactions end. */
  readonly restore: (dir: string) => Promise<void>
  /** The environment variables that redirect the real SDK to this server. */
  readonly sdkEnv: () => Record<string, string>
  readonly close: () => Promise<void>
}

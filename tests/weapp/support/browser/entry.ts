import type { App } from '../host/app'
import { createApp } from '../host/create-app'
import { createHost, type Host, type HostOptions } from '../host/host'
import type { Journal } from '../host/journal'
import type { Evaluate } from '../host/modules'
import type { AppTimers } from '../host/timers'
import type { DomDocument } from '../types'

/** What Node hands over. */
export type BrowserOptions = Pick<HostOptions, 'bundle' | 'device' | 'storage'> & { url?: string }

/** The page's global object, as this file and chromium.ts use it. */
export interface BrowserRealm {
  document: DomDocument
  addEventListener(type: string, listener: (event: { reason: unknown }) => void): void
  /** exposed by chromium.ts: the call leaves the browser here */
  callFunctionInNode(name: string, data: unknown): Promise<unknown>
  openWeapp(options: BrowserOptions): Promise<void>
  weapp: { app: App; host: Host }
}

const LANGUAGE = [
  'Object Array Function String Number Boolean Symbol Promise Map Set WeakMap WeakSet Date Math JSON RegExp',
  'Error TypeError RangeError SyntaxError ReferenceError EvalError URIError Proxy Reflect ArrayBuffer DataView',
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array',
  'Float64Array BigInt parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI',
  'decodeURI escape unescape console NaN Infinity undefined eval arguments',
].flatMap((line) => line.split(' '))
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/

const realm = globalThis as unknown as BrowserRealm & Record<string, unknown>

/** Every global of the browser that is not the language's own is hidden from the app. */
function browserNames(): string[] {
  const names = new Set<string>()
  for (
    let at: object | null = realm;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  ) {
    Object.getOwnPropertyNames(at).forEach((name) => names.add(name))
  }
  return [...names].filter((name) => IDENTIFIER.test(name) && !LANGUAGE.includes(name))
}

function createRealm(timers: AppTimers, journal: Journal): Evaluate {
  const own: Record<string, unknown> = {}
  for (const name of LANGUAGE) if (name in realm) own[name] = realm[name]
  Object.assign(own, timers, { globalThis: own, global: own })
  const hidden = browserNames()
  realm.addEventListener('unhandledrejection', ({ reason }) => journal.fail('unhandled rejection', reason))
  return (file, source, scope) => {
    const given = { ...own, ...scope }
    const names = Object.keys(given).filter(
      (name) => !['undefined', 'NaN', 'Infinity', 'eval'].includes(name),
    )
    const absent = hidden.filter((name) => !names.includes(name))
    const run = new Function(...names, ...absent, `${source}\n//# sourceURL=weapp/${file}`)
    run.call(own, ...names.map((name) => given[name as keyof typeof given]))
  }
}

realm.openWeapp = async ({ url, ...options }) => {
  const callFunction = (name: string, data: unknown): Promise<unknown> => realm.callFunctionInNode(name, data)
  const host = createHost({ ...options, doc: realm.document, callFunction, realm: createRealm })
  const app = createApp(host, options.storage)
  realm.weapp = { app, host }
  host.start(url)
  await app.settle()
}

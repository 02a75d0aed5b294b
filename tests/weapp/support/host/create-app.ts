import type { Dom, Json } from '../types'
import type { App } from './app'
import { nodeOf } from './controls'
import { findByText, findControl, isOff, readText, says } from './find'
import { choose, enabled, place, tap, tapTab, type } from './gestures'
import type { Host } from './host'
import { treeSize } from './meter'
import { settled, until } from './waiting'

const VALUED = 'wx-input, wx-textarea, wx-picker'

/** The driver over a host. `storage` is the one the host was given. */
export function createApp(host: Host, storage: Record<string, unknown>): App {
  return { ...acting(host), ...waiting(host), ...reading(host), ...measuring(host), storage: () => storage }
}

const rootOf = ({ pages }: Host): Dom => pages.top().frame.scroll

/** Does something, then waits until the app is quiet again. */
async function during(host: Host, act: () => unknown): Promise<void> {
  host.meter.reset()
  await act()
  await settled(host)
}

function acting(host: Host) {
  const { pages, bus, device, answers } = host
  const root = (): Dom => rootOf(host)
  const after = (act: () => unknown): Promise<void> => during(host, act)
  const wx = (name: string, options: Json): unknown => (host.wx[name] as (options: Json) => unknown)(options)
  const network = (online: boolean): Promise<void> =>
    after(() => {
      device.online = online
      bus.emit('networkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' })
    })
  const appear = (shown: boolean): void => {
    pages.call(shown ? 'onShow' : 'onHide')
    bus.emit(shown ? 'appShow' : 'appHide', {})
  }
  return {
    tapText: (text, nth) => after(() => tap(host, enabled(findByText(root(), text, nth), text))),
    tapTab: (text) => after(() => tapTab(host, text)),
    fill: (label, value) => after(() => type(host, findControl(root(), label), value)),
    choose: (label, ...values) => after(() => choose(findControl(root(), label, 'wx-picker'), values)),
    back: () => after(() => wx('navigateBack', {})),
    open: (url) => after(() => wx('navigateTo', { url })),
    relaunch: (url) => after(() => wx('reLaunch', { url: url ?? `/${pages.first}` })),
    pullDown: () => after(() => pages.call('onPullDownRefresh')),
    reachBottom: () => after(() => pages.call('onReachBottom')),
    hideAndShow: () => after(() => [false, true].forEach(appear)),
    answer: (given) => void Object.assign(answers, given),
    goOffline: () => network(false),
    goOnline: () => network(true),
    place: (text, nth) => place(host, enabled(findByText(root(), text, nth), text)),
  } satisfies Partial<App>
}

function waiting(host: Host) {
  const there = (text: string): boolean => says(rootOf(host), text)
  return {
    settle: () => settled(host),
    waitForText: (text) => until(host, () => there(text), `“${text}” to appear`),
    waitForNoText: (text) => until(host, () => !there(text), `“${text}” to go`),
    waitForPath: (path) => until(host, () => host.pages.top().path === path, `page ${path}`),
  } satisfies Partial<App>
}

function reading(host: Host) {
  const { pages, bars } = host
  const root = (): Dom => rootOf(host)
  return {
    text: () => readText(root()),
    has: (text) => says(root(), text),
    isDisabled: (text) => isOff(findByText(root(), text)),
    value: (label) => String(nodeOf(findControl(root(), label, VALUED)).data.value ?? ''),
    path: () => pages.top().path,
    query: () => pages.top().query,
    paths: () => pages.stack.map((page) => page.path),
    title: () => pages.top().frame.title,
    badges: () => ({ ...bars.badges }),
    share: () => (pages.call('onShareAppMessage', { from: 'menu' }) as Json | undefined) ?? null,
  } satisfies Partial<App>
}

function measuring(host: Host) {
  const { journal, meter } = host
  const told = (name: string, ...fields: string[]): string[] =>
    journal.calls
      .filter((call) => call.name === name)
      .map(({ options }) => fields.map((field) => String((options as Json)[field] ?? '')).join('\n'))
      .map((words) => words.trim())
  return {
    toasts: () => told('showToast', 'title'),
    modals: () => told('showModal', 'title', 'content'),
    calls: (name) => journal.calls.filter((call) => !name || call.name === name),
    errors: () => journal.errors.map(({ where, message }) => `${where}: ${message}`),
    sizes: () => meter.pages,
    lastTap: () => meter.since,
    tree: () => treeSize(rootOf(host)),
  } satisfies Partial<App>
}

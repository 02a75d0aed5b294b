import type { Bundle, Dom, DomDocument } from '../types'
import { defaultAnswers, type Answers } from './answers'
import { createBars, type Bars } from './bars'
import { createBus, type Bus } from './bus'
import { appJson } from './config'
import { createJournal, type Journal } from './journal'
import { createMeter, type Meter } from './meter'
import { createModules, type Evaluate, type Modules } from './modules'
import { createPages, type Pages } from './pages'
import { allPages } from './paths'
import { createRenderer } from './renderer'
import { createTimers, type AppTimers } from './timers'
import type { Device, WxParts } from './wx/answer'
import { createWx } from './wx/create-wx'

/** What a front (Node or Chromium) brings. */
export interface HostOptions {
  bundle: Bundle
  doc: DomDocument
  device: Device
  storage: Record<string, unknown>
  callFunction(name: string, data: unknown): Promise<unknown>
  /** Makes the runner of the app's files; called once, before any file runs. */
  realm(timers: AppTimers, journal: Journal): Evaluate
  /** replaces or adds functions of wx */
  wx?: Record<string, unknown>
}

/** A phone with one mini-program in it. */
export interface Host {
  wx: Record<string, unknown>
  doc: DomDocument
  answers: Answers
  device: Device
  bus: Bus
  bars: Bars
  journal: Journal
  meter: Meter
  pages: Pages
  screen: Dom
  /** Launches the app at that page, or at its first. */
  start(url?: string): void
  close(): void
}

/** Puts the parts together; nothing of the app runs before `start`. */
export function createHost(options: HostOptions): Host {
  const { bundle, doc, device } = options
  const journal = createJournal()
  const timers = createTimers(journal)
  const later = (run: () => void): void => void timers.setTimeout(run, 0)
  const bus = createBus(journal)
  const meter = createMeter(journal, bundle.nodeNames)
  const answers = defaultAnswers()
  const screen = doc.createElement('div')
  screen.className = 'weapp-screen'
  doc.body.appendChild(screen)

  let pages: Pages | null = null
  const opened = (): Pages => pages as Pages
  const bars = createBars(doc, bundle, device.theme, {
    back: () => opened().navigateBack(1),
    tab: (path) => tapTab(opened(), bars, path),
  })
  const parts: WxParts = { ...options, journal, bus, answers, bars, later, pages: opened }
  const wx = { ...createWx(parts), ...options.wx }
  const tools = { doc, answers, pictures: bundle.pictures, fail: journal.fail }
  const renderer = createRenderer(bundle, tools, screen, journal)
  const modules = createModules({
    ...{ bundle, renderer, meter, journal, wx },
    evaluate: options.realm(timers, journal),
    pages: () => opened().stack.map((page) => page.instance),
  })
  const listed = allPages(appJson(bundle))
  pages = createPages({ screen, bars, listed, renderer, modules, meter, journal, later })
  return {
    ...{ wx, doc, answers, device, bus, bars, journal, meter, pages, screen },
    start: (url) => launch(modules, opened(), url ?? `/${listed[0]}`, journal),
    close() {
      timers.stop()
      renderer.close()
      screen.remove()
    },
  }
}

function launch(modules: Modules, pages: Pages, url: string, journal: Journal): void {
  try {
    modules.start()
  } catch (error) {
    // the stack would quote a file of one long line
    throw new Error(`the app does not start: ${(error as Error).message}`)
  }
  const app = modules.app()
  const entry = {
    path: url.replace(/^\/|\?.*$/g, ''),
    query: {},
    scene: 1001,
    referrerInfo: {},
    shareTicket: '',
  }
  for (const name of ['onLaunch', 'onShow']) {
    const own = app[name]
    if (typeof own === 'function') journal.guard(name, () => own.call(app, entry) as unknown)
  }
  pages.reLaunch(url)
}

/** A tap on the tab bar: the page is told first, then shown. */
function tapTab(pages: Pages, bars: Bars, path: string): void {
  const index = bars.tabs.findIndex((tab) => tab.pagePath === path)
  const item = { index, pagePath: path, text: bars.tabs[index]?.text ?? '' }
  pages.switchTab(`/${path}`)
  pages.call('onTabItemTap', item)
}

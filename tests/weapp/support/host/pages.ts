import type { Dom } from '../types'
import type { Bars, PageFrame } from './bars'
import type { Journal } from './journal'
import { measure, type Modules } from './modules'
import type { Meter } from './meter'
import { parseUrl } from './paths'
import type { PageInstance, Renderer } from './renderer'

/** A page that is open: on top, under others, or a tab that was left. */
export interface OpenPage {
  path: string
  query: Record<string, string>
  instance: PageInstance
  frame: PageFrame
  release(): void
}

/** WeChat's page stack. Urls as in wx.navigateTo; a refusal is thrown as WeChat words it. */
export interface Pages {
  stack: OpenPage[]
  top(): OpenPage
  navigateTo(url: string): void
  redirectTo(url: string): void
  reLaunch(url: string): void
  switchTab(url: string): void
  navigateBack(delta: number): void
  /** path of the page the app starts with */
  first: string
  /** Calls a lifecycle or event function of the page on top, if it has one. */
  call(name: string, ...args: unknown[]): unknown
}

export interface PageParts {
  screen: Dom
  bars: Bars
  listed: string[]
  renderer: Renderer
  modules: Modules
  meter: Meter
  journal: Journal
  later(run: () => void): void
}

const DEEPEST = 10

/** An empty stack. */
export function createPages(parts: PageParts): Pages {
  const stack: OpenPage[] = []
  const tabs = new Map<string, OpenPage>()
  const isTab = (path: string): boolean => parts.bars.tabs.some((tab) => tab.pagePath === path)
  const target = (word: string, url: string) => {
    const found = parseUrl(url, stack.at(-1)?.path ?? '')
    if (parts.listed.includes(found.path)) return found
    const error = new Error(`${word}:fail page "${found.path}" is not found`)
    parts.journal.fail(word, error)
    throw error
  }
  const show = (page: OpenPage, shown: boolean): void => {
    page.frame.box.style.display = shown ? '' : 'none'
    callPage(page, shown ? 'onShow' : 'onHide', parts.journal)
  }
  const open = (path: string, query: Record<string, string>): void => {
    const page = openPage(parts, path, query, isTab(path), stack.length > 0)
    stack.push(page)
    if (isTab(path)) tabs.set(path, page)
    startPage(page, parts)
  }
  const close = (page: OpenPage): void => {
    tabs.delete(page.path)
    callPage(page, 'onUnload', parts.journal)
    page.release()
    page.frame.box.remove()
  }
  const top = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const refuseTab = (word: string, path: string): void => {
    if (isTab(path)) throw new Error(`${word}:fail can not ${word} a tabbar page`)
  }
  return {
    stack,
    top,
    first: parts.listed[0] ?? '',
    call: (name, ...args) => callPage(top(), name, parts.journal, ...args),
    navigateTo(url) {
      const { path, query } = target('navigateTo', url)
      refuseTab('navigateTo', path)
      if (stack.length >= DEEPEST) throw new Error('navigateTo:fail webview count limit exceed')
      show(top(), false)
      open(path, query)
    },
    redirectTo(url) {
      const { path, query } = target('redirectTo', url)
      refuseTab('redirectTo', path)
      close(stack.pop() as OpenPage)
      open(path, query)
    },
    reLaunch(url) {
      const { path, query } = target('reLaunch', url)
      for (const page of new Set([...stack.reverse(), ...tabs.values()])) close(page)
      stack.length = 0
      open(path, query)
    },
    switchTab(url) {
      const { path } = target('switchTab', url)
      if (!isTab(path)) throw new Error('switchTab:fail can not switch to no-tabBar page')
      if (stack.at(-1)?.path === path) return
      for (const page of stack.splice(0).reverse()) {
        if (isTab(page.path)) show(page, false)
        else close(page)
      }
      const kept = tabs.get(path)
      if (!kept) return open(path, {})
      stack.push(kept)
      show(kept, true)
    },
    navigateBack(delta) {
      for (let left = delta; left > 0 && stack.length > 1; left -= 1) close(stack.pop() as OpenPage)
      show(top(), true)
    },
  }
}

let serial = 0

function openPage(
  parts: PageParts,
  path: string,
  query: Record<string, string>,
  isTab: boolean,
  deep: boolean,
): OpenPage {
  const { journal, modules, bars, screen, renderer, meter } = parts
  modules.define(path)
  const frame = bars.frame(path, isTab, deep)
  screen.appendChild(frame.box)
  const drawn = renderer.draw(path, frame.scroll, (instance) => {
    measure(instance, path, meter)
    const id = (serial += 1)
    Object.assign(instance, { route: path, __route__: path, is: path, options: query, __wxWebviewId__: id })
    instance.getPageId = () => `pageId:${id}`
    instance.selectComponent ??= () => null
  })
  const release = (): void => void journal.guard(path, drawn.release)
  return { path, query, frame, instance: drawn.instance, release }
}

function startPage(page: OpenPage, { journal, later }: PageParts): void {
  callPage(page, 'onLoad', journal, page.query)
  callPage(page, 'onShow', journal)
  later(() => callPage(page, 'onReady', journal))
}

function callPage(page: OpenPage, name: string, journal: Journal, ...args: unknown[]): unknown {
  const own = page.instance[name]
  if (typeof own !== 'function') return undefined
  return journal.guard(`${page.path} ${name}`, () => own.apply(page.instance, args) as unknown)
}

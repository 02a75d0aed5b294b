import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { BrowserRealm } from './browser/entry'
import { BASE_CSS } from './browser/look'
import { packageCss } from './browser/wxss'
import { callFunction, type Caller } from './call-function'
import { bundleOf, DEFAULT_DIST } from './bundle'
import type { App } from './host/app'
import { deviceFor, type Look } from './device'

const FLAGS = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  '--disable-component-update --disable-sync',
].flatMap((line) => line.split(' '))

export interface ChromiumOptions extends Caller, Look {
  dist?: string
  /** first page; the app's first when not said */
  url?: string
  storage?: Record<string, unknown> | undefined
  /** several apps may share one: see `launchChromium` */
  browser?: Browser
}

/** The same driver as in Node; every answer comes from the browser, so it is a promise. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never
}

export interface ChromiumApp extends Remote<App> {
  page: Page
  /** `full`: the page in its whole length; else what the screen shows */
  screenshot(file: string, options?: { full?: boolean }): Promise<void>
  close(): Promise<void>
}

/** `CHROMIUM_PATH`, or where Debian puts it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`${executablePath} does not exist: install chromium, or name it in CHROMIUM_PATH`)
  return chromium.launch({ executablePath, args: FLAGS })
}

/**
 * Starts the built package in headless Chromium: WeChat's renderer, real layout, real touches. Close it in
 * `afterAll` or `finally`: a browser that is left open keeps jest from ending.
 */
export async function openInChromium(options: ChromiumOptions = {}): Promise<ChromiumApp> {
  const browser = options.browser ?? (await launchChromium())
  const { width = 390, height = 844, dark = false } = options
  const context = await browser.newContext({
    ...{ viewport: { width, height }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    ...{ colorScheme: dark ? 'dark' : 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  })
  const close = (): Promise<void> => (options.browser ? context.close() : browser.close())
  const page = await context.newPage()
  try {
    await prepare(page, options)
  } catch (error) {
    await close()
    throw error
  }
  const app = remote(page)
  return {
    ...app,
    page,
    tapText: (text, nth) => touch(page, app, text, nth),
    screenshot: (file, { full = false } = {}) => shoot(page, file, full),
    close,
  }
}

async function prepare(page: Page, options: ChromiumOptions): Promise<void> {
  const { cloudUrl, openid, url, storage = {} } = options
  const bundle = bundleOf(options.dist ?? DEFAULT_DIST)
  await page.exposeFunction('callFunctionInNode', (name: string, data: unknown) =>
    callFunction({ cloudUrl, openid }, name, data),
  )
  const head = '<meta name="viewport" content="width=device-width,initial-scale=1">'
  await page.setContent(`<!doctype html><html lang="zh-CN"><head>${head}</head><body></body></html>`)
  await page.addStyleTag({ content: `${BASE_CSS}\n${packageCss(bundle)}` })
  await page.addScriptTag({ content: await browserScript() })
  const given = { bundle, device: deviceFor(options), storage, ...(url !== undefined && { url }) }
  await page.evaluate((all) => (globalThis as unknown as BrowserRealm).openWeapp(all), given)
}

let script: Promise<string> | undefined

/** The host as one script for the browser, made once per process. */
function browserScript(): Promise<string> {
  const make = async (): Promise<string> => {
    const made = await build({
      entryPoints: [path.join(__dirname, 'browser/entry.ts')],
      ...{ bundle: true, write: false, format: 'iife', target: 'chrome120', logLevel: 'error' },
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    return made.outputFiles?.[0]?.text ?? ''
  }
  return (script ??= make())
}

/** Every function of the driver, called in the browser. */
function remote(page: Page): Remote<App> {
  const call = (name: string, args: unknown[]): Promise<unknown> =>
    page.evaluate(
      async ([method, given]) => {
        const { app } = (globalThis as unknown as BrowserRealm).weapp
        const run = app[method as keyof App] as (...values: unknown[]) => unknown
        return { value: await run(...given) }
      },
      [name, args] as const,
    )
  const unpack = async (name: string, args: unknown[]): Promise<unknown> =>
    ((await call(name, args)) as { value: unknown }).value
  const names = METHODS.map((name) => [name, (...args: unknown[]) => unpack(name, args)] as const)
  return Object.fromEntries(names) as unknown as Remote<App>
}

const METHODS = [
  'tapText tapTab fill choose waitForText waitForNoText waitForPath back open relaunch pullDown reachBottom',
  'share hideAndShow answer goOffline goOnline text has isDisabled value path query paths title badges toasts',
  'modals calls errors sizes lastTap tree settle place storage',
].flatMap((line) => line.split(' ')) as (keyof App)[]

/** A finger's tap in the middle of what says these words. */
async function touch(page: Page, app: Remote<App>, text: string, nth = 0): Promise<void> {
  const { left, top, width, height } = await app.place(text, nth)
  await page.evaluate(() => (globalThis as unknown as BrowserRealm).weapp.host.meter.reset())
  await page.touchscreen.tap(left + width / 2, top + height / 2)
  await app.settle()
}

async function shoot(page: Page, file: string, full: boolean): Promise<void> {
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  if (full) {
    const more = await page.evaluate(() => {
      const { scroll } = (globalThis as unknown as BrowserRealm).weapp.host.pages.top().frame
      return scroll.scrollHeight - scroll.clientHeight
    })
    await page.setViewportSize({ ...size, height: size.height + more })
  }
  await page.screenshot({ path: file })
  if (full) await page.setViewportSize(size)
}

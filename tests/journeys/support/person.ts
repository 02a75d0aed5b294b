import type { Locator, Page } from 'playwright-core'
import { keepLog } from './log'
import { isOnTop, tooWide } from './in-page'
import { shotFile } from './shots'
import type { Visitor } from './visitor'

const PHONE = { width: 375, height: 812 }
const NARROW = { width: 320, height: 568 }
/** How long (ms) anything may take; nothing waits this long unless it fails. */
const PATIENCE = 10_000

/** Somebody with the product open in a browser of her own. */
export interface Person {
  page: Page
  /** The page on top, without what lies below it. */
  top: Locator
  /** Opens a page by its path and query, as a fresh visit. */
  open: (path: string) => Promise<void>
  /** Taps what has these words: a button by its name, or a text. */
  tap: (words: string | RegExp) => Promise<void>
  tapTab: (words: string) => Promise<void>
  fill: (label: string, value: string) => Promise<void>
  /** Answers a dialogue. */
  answer: (words: string) => Promise<void>
  sees: (words: string | RegExp) => Promise<void>
  /** Waits until the words have gone. */
  seesNoMore: (words: string | RegExp) => Promise<void>
  /** A picture into dist/journeys; the page is measured on a narrow screen as well. */
  shot: (name: string) => Promise<void>
  /** What went wrong on the way: errors, requests to elsewhere, pages that are too wide. */
  faults: () => string[]
  close: () => Promise<void>
}

/** A phone in which this person has the product open, on its home page. */
export async function visit(visitor: Visitor): Promise<Person> {
  const context = await visitor.browser.newContext({
    ...{ viewport: PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  })
  context.setDefaultTimeout(PATIENCE)
  await context.addCookies([{ name: 'local-openid', value: visitor.openid, url: visitor.url }])
  const page = await context.newPage()
  const log = keepLog(page, visitor)
  const faults: string[] = []
  const hands = handsOn(page, visitor)
  await hands.open('/pages/home/index')
  return {
    page,
    ...hands,
    shot: (name) => shoot(page, name, faults),
    faults: () => [...log, ...faults],
    close: () => context.close(),
  }
}

const topOf = (page: Page) => page.locator('.taro_page').filter({ visible: true }).last()

/** One page is on the screen and no other slides in or out. */
const still = (page: Page) => page.waitForFunction(isOnTop)

function handsOn(page: Page, { url }: Visitor) {
  const top = topOf(page)
  const named = (words: string | RegExp) =>
    top
      .getByRole('button', { name: words, exact: true })
      .or(top.getByText(words, { exact: true }))
      .first()
  return {
    top,
    open: async (path: string) => {
      await page.goto('about:blank')
      await page.goto(`${url}/#${path}`)
      await still(page)
    },
    tap: async (words: string | RegExp) => {
      await still(page)
      await named(words).click()
    },
    tapTab: (words: string) => page.locator('.taro-tabbar__tabbar').getByText(words, { exact: true }).click(),
    fill: async (label: string, value: string) => {
      await still(page)
      await top.getByLabel(label, { exact: true }).locator('input, textarea').fill(value)
    },
    answer: (words: string) => page.locator('.taro__modal').getByText(words, { exact: true }).click(),
    sees: (words: string | RegExp) =>
      top
        .getByText(words)
        .first()
        .waitFor()
        .catch(async () => {
          throw new Error(`“${String(words)}” does not appear. The page says: ${await top.innerText()}`)
        }),
    seesNoMore: (words: string | RegExp) => top.getByText(words).first().waitFor({ state: 'hidden' }),
  }
}

async function shoot(page: Page, name: string, faults: string[]): Promise<void> {
  await still(page)
  await page.locator('.taro__toast p').last().waitFor({ state: 'hidden' })
  await page.screenshot({ path: shotFile(name), animations: 'disabled' })
  await page.setViewportSize(NARROW)
  const wide = await page.evaluate(tooWide)
  faults.push(...wide.map((what) => `${name} at ${NARROW.width} px: ${what}`))
  await page.setViewportSize(PHONE)
}

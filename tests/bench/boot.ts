import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { BrowserRealm } from '../weapp/support/browser/entry'
import { bundleOf, DEFAULT_DIST } from '../weapp/support/bundle'
import { openInChromium } from '../weapp/support/chromium'
import { deviceFor } from '../weapp/support/device'
import type { Bundle } from '../weapp/support/types'
import { buildEmptyApp } from './empty-app'

const ROUNDS = 25
const WARM_UP = 3

/** From nothing to the first content, on WeChat's renderer in Chromium: medians of one run. */
export type FaceBoot = {
  /** the one word of an empty Taro page */
  readonly emptyMs: number
  /** the home page with what the server said, which is there at once */
  readonly homeMs: number
  /** limit 1.5 */
  readonly ratio: number
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

/** From now on every question is answered at once with what was said to it first: what is timed is the app's own. */
const keepAnswers = (page: Page) =>
  page.evaluate(() => {
    const realm = globalThis as unknown as BrowserRealm
    const ask = realm.callFunctionInNode.bind(realm)
    const kept: Record<string, Promise<unknown>> = {}
    realm.callFunctionInNode = (name, data) => (kept[(data as { call: string }).call] ??= ask(name, data))
  })

/** Starts an app beside those that ran before, and ends it; milliseconds until it says the words. */
const boot = (page: Page, bundle: Bundle, says: string) =>
  page.evaluate(
    async ([given, words]) => {
      const realm = globalThis as unknown as BrowserRealm
      const from = performance.now()
      await realm.openWeapp(given)
      await realm.weapp.app.waitForText(words)
      const took = performance.now() - from
      realm.weapp.host.close()
      return took
    },
    [{ bundle, device: deviceFor({}), storage: {} }, says] as const,
  )

/** Boots an empty Taro page and ours in turns. */
export const bootRatio = async (cloudUrl: string): Promise<FaceBoot> => {
  const empty = buildEmptyApp()
  const app = await openInChromium({ cloudUrl, openid: 'demo-member' })
  try {
    await keepAnswers(app.page)
    const rounds: (readonly [number, number])[] = []
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1)
      rounds.push([
        await boot(app.page, bundleOf(empty), '空'),
        await boot(app.page, bundleOf(DEFAULT_DIST), '现在可以办'),
      ])
    const [emptyMs = 0, homeMs = 0] = [0, 1].map((column) =>
      median(rounds.slice(WARM_UP).map((times) => times[column] ?? 0)),
    )
    return { emptyMs, homeMs, ratio: homeMs / emptyMs }
  } finally {
    await app.close()
    rmSync(path.dirname(empty), { recursive: true })
  }
}

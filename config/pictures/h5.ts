import type { Browser } from 'playwright-core'
import type { Visit } from '../../tests/weapp/support/visits'
import type { Look } from './looks'

/** Puts values into a browser's storage as Taro keeps those of wx.setStorage. */
const keep = (values: Record<string, unknown>): void => {
  for (const [name, data] of Object.entries(values)) localStorage.setItem(name, JSON.stringify({ data }))
}

/** Draws a page of the browser build, as `npm start` serves it. Gives what went wrong. */
export async function drawH5(
  browser: Browser,
  url: string,
  visit: Visit,
  { width, height, dark = false, large = false }: Look,
  file: string,
): Promise<string[]> {
  const context = await browser.newContext({
    ...{ viewport: { width, height }, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    colorScheme: dark ? 'dark' : 'light',
  })
  const errors: string[] = []
  try {
    await context.addCookies([{ name: 'local-openid', value: visit.openid, url }])
    // The browser has no font setting of WeChat's to follow.
    await context.addInitScript(keep, { ...visit.storage, ...(large && { typeSize: 'large' }) })
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(`${url}/#${visit.url}`)
    await page.locator('.taro_page').getByText(visit.says).or(page.getByLabel(visit.says)).first().waitFor()
    await page.locator('.taro_page_stationed').first().waitFor()
    await page.screenshot({ path: file })
    return errors
  } finally {
    await context.close()
  }
}

import type { Browser } from 'playwright-core'
import type { Visit } from '../../tests/weapp/support/visits'
import type { Look } from './looks'

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
    // As Taro keeps it: the browser has no font setting of WeChat's to follow.
    if (large)
      await context.addInitScript(() => localStorage.setItem('typeSize', JSON.stringify({ data: 'large' })))
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

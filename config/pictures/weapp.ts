import type { Browser } from 'playwright-core'
import { openInChromium } from '../../tests/weapp/support/chromium'
import type { Visit } from '../../tests/weapp/support/visits'
import type { Look } from './looks'

/** Draws a page of the built package on WeChat's renderer. Gives what went wrong. */
export async function drawWeapp(
  browser: Browser,
  cloudUrl: string,
  { openid, url, says, storage }: Visit,
  look: Look,
  file: string,
): Promise<string[]> {
  const app = await openInChromium({ browser, cloudUrl, openid, url, storage, ...look })
  try {
    await app.waitForText(says)
    await app.screenshot(file)
    await app.screenshot(file.replace(/\.png$/, '-whole.png'), { full: true })
    return await app.errors()
  } finally {
    await app.close()
  }
}

import type { Browser } from 'playwright-core'
import { openInChromium } from '../../tests/weapp/support/chromium'
import { startDetour } from '../../tests/weapp/face/detour'
import { bring, type State } from '../../tests/weapp/face/states'
import type { Look } from './looks'

/** The pages when something is wrong. */
export { states } from '../../tests/weapp/face/states'

/** Draws a page of the built package while something is wrong. Gives what went wrong with the drawing. */
export async function drawState(
  browser: Browser,
  product: string,
  state: State,
  look: Look,
  file: string,
): Promise<string[]> {
  const { openid, url, before, trouble } = state
  const detour = await startDetour(product)
  if (!before && trouble) detour.answer(trouble)
  const app = await openInChromium({ browser, cloudUrl: detour.url, openid, url, ...look })
  try {
    await bring(app, state, detour.answer)
    await app.screenshot(file)
    return await app.errors()
  } finally {
    await app.close()
    await detour.stop()
  }
}

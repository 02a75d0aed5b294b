import type { Browser } from 'playwright-core'
import { openInChromium, type ChromiumApp, type ChromiumOptions } from '../support/chromium'
import type { Visit } from '../support/visits'
import type { Detour } from './detour'
import type { Measure } from './in-browser'
import { measureFace } from './measure'
import { bring, type State } from './states'

const PHONE = { width: 375, height: 812 }
const NARROW = { width: 320, height: 568 }

interface Where {
  browser: Browser
  cloudUrl: string
}

/** One look of a page that is open, and what is measured in it. */
interface Look {
  name: string
  dark?: true
  size: typeof PHONE
  wanted: readonly Measure[]
}

const layout: readonly Measure[] = ['wide', 'clipped', 'colliding', 'small']

const normal: readonly Look[] = [
  { name: 'light', size: PHONE, wanted: ['faint', ...layout] },
  { name: 'dark', dark: true, size: PHONE, wanted: ['faint'] },
  { name: 'narrow', size: NARROW, wanted: layout },
]
const large: readonly Look[] = [
  { name: 'large', size: PHONE, wanted: ['faint', ...layout] },
  { name: 'large and narrow', size: NARROW, wanted: layout },
]

async function faultsIn(app: ChromiumApp, { name, dark, size, wanted }: Look): Promise<string[]> {
  await app.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await app.page.setViewportSize(size)
  return (await measureFace(app, wanted)).map((fault) => `${name}: ${fault}`)
}

/** Opens a page in both sizes of type, makes it ready, and measures it in every look; what is wrong, by look. */
async function inEveryLook(
  name: string,
  options: ChromiumOptions,
  ready: (app: ChromiumApp) => Promise<void>,
): Promise<string[]> {
  const measure = async (looks: readonly Look[]): Promise<string[]> => {
    const app = await openInChromium({ ...options, ...PHONE, large: looks === large })
    const found: string[] = []
    try {
      await ready(app)
      for (const look of looks) found.push(...(await faultsIn(app, look)))
    } finally {
      await app.close()
    }
    return found.map((fault) => `${name}, ${fault}`)
  }
  return [...(await measure(normal)), ...(await measure(large))]
}

/** What is wrong with a page that holds its data. */
export const faceFaults = ({ name, openid, url, says, storage }: Visit, where: Where): Promise<string[]> =>
  inEveryLook(name, { ...where, openid, url, storage }, (app) => app.waitForText(says))

/** What is wrong with a page while something is wrong. */
export const stateFaults = async (state: State, browser: Browser, detour: Detour): Promise<string[]> => {
  const { name, openid, url, before, trouble } = state
  const start = () => detour.answer((!before && trouble) || (() => undefined))
  start()
  return inEveryLook(name, { browser, cloudUrl: detour.url, openid, url }, async (app) => {
    await bring(app, state, detour.answer)
    start()
  })
}

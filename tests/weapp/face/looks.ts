import type { Browser } from 'playwright-core'
import { openInChromium, type ChromiumApp } from '../support/chromium'
import type { Visit } from '../support/visits'
import type { Measure } from './in-browser'
import { measureFace } from './measure'

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

async function faultsIn(app: ChromiumApp, { dark, size, wanted }: Look): Promise<string[]> {
  await app.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await app.page.setViewportSize(size)
  return measureFace(app, wanted)
}

/** Opens a page in both sizes of type and measures it in every look; what is wrong, with the name of the look. */
export async function faceFaults(visit: Visit, { browser, cloudUrl }: Where): Promise<string[]> {
  const found: string[] = []
  for (const looks of [normal, large]) {
    const app = await openInChromium({ ...visit, ...PHONE, browser, cloudUrl, large: looks === large })
    try {
      await app.waitForText(visit.says)
      for (const look of looks) {
        const faults = await faultsIn(app, look)
        found.push(...faults.map((fault) => `${visit.name}, ${look.name}: ${fault}`))
      }
    } finally {
      await app.close()
    }
  }
  return found
}

import type { Browser } from 'playwright-core'

/** Who opens the product, and where. */
export interface Visitor {
  browser: Browser
  /** of the product */
  url: string
  openid: string
  /** Console errors that belong to the journey, as when the network is off. */
  expected?: RegExp
}

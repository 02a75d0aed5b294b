import type { Page } from 'playwright-core'
import type { Visitor } from './visitor'

/** Writes down what goes wrong in a page from now on: errors, and requests that leave this machine. */
export function keepLog(page: Page, { url, openid, expected }: Visitor): string[] {
  const log: string[] = []
  const say = (what: string) => {
    if (!expected?.test(what)) log.push(`${openid}: ${what}`)
  }
  page.on('pageerror', (error) => say(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') say(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    const inside = [url, 'data:', 'blob:', 'about:'].some((start) => request.url().startsWith(start))
    if (!inside) say(`request to ${request.url()}`)
  })
  return log
}

import { faint } from './contrast'
import { small } from './hits'
import { clipped, colliding, wide } from './layout'

const measures = { faint, small, clipped, colliding, wide }

export type Measure = keyof typeof measures

/** What chromium.ts's page is given: measures of the page on top. */
export interface Measuring {
  measureFace(wanted: readonly Measure[]): string[]
}

const onTop = (): Element => {
  const shown = [...document.querySelectorAll<HTMLElement>('.weapp-page')].filter(
    ({ style }) => style.display !== 'none',
  )
  const root = shown[0]?.querySelector('.weapp-scroll')
  if (!root || shown.length > 1) throw new Error(`${shown.length} pages are on top`)
  return root
}

;(globalThis as unknown as Measuring).measureFace = (wanted) =>
  wanted.flatMap((name) => measures[name](onTop()).map((fault) => `${name}: ${fault}`))

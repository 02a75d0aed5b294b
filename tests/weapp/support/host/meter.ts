import type { Dom } from '../types'
import type { Journal } from './journal'

/** What a page sends from the logic to the view, in bytes of JSON (UTF-8). */
export interface SetDataSizes {
  count: number
  total: number
  first: number
  largest: number
}

/** Size of the drawn tree as WeChat counts it: built-in components, not the text inside. */
export interface TreeSize {
  nodes: number
  depth: number
}

export interface Meter {
  /** by page path */
  pages: Record<string, SetDataSizes>
  /** since the last `reset`: one tap, one visit … */
  since: SetDataSizes
  reset(): void
  /** Passes data through JSON as WeChat does, and counts it. */
  pass(path: string, data: unknown): Record<string, unknown>
}

const none = (): SetDataSizes => ({ count: 0, total: 0, first: 0, largest: 0 })

/** Counts setData. `nodeNames` are the node types that base.wxml can draw: others are reported as errors. */
export function createMeter(journal: Journal, nodeNames: string[]): Meter {
  const known = new Set(nodeNames)
  const reported = new Set<string>()
  const encoder = new TextEncoder()
  const checkNodes = (json: string): void => {
    if (!known.size) return
    for (const [, name = ''] of json.matchAll(/"nn":"([\w-]+)"/g)) {
      if (known.has(name) || reported.has(name)) continue
      reported.add(name)
      journal.fail('setData', new Error(`no template tmpl_*_${name} in base.wxml: WeChat draws nothing here`))
    }
  }
  const meter: Meter = {
    pages: {},
    since: none(),
    reset: () => void (meter.since = none()),
    pass(path, data) {
      const json = JSON.stringify(data ?? {})
      const bytes = encoder.encode(json).length
      for (const sizes of [(meter.pages[path] ??= none()), meter.since]) add(sizes, bytes)
      checkNodes(json)
      return JSON.parse(json) as Record<string, unknown>
    },
  }
  return meter
}

function add(sizes: SetDataSizes, bytes: number): void {
  if (!sizes.count) sizes.first = bytes
  sizes.count += 1
  sizes.total += bytes
  sizes.largest = Math.max(sizes.largest, bytes)
}

/** Counts the renderer's nodes below an element. */
export function treeSize(root: Dom): TreeSize {
  const size: TreeSize = { nodes: 0, depth: 0 }
  const walk = (dom: Dom, depth: number): void => {
    const level = dom.__wxElement ? depth + 1 : depth
    if (dom.__wxElement) size.nodes += 1
    size.depth = Math.max(size.depth, level)
    for (const child of Array.from(dom.children)) walk(child, level)
  }
  for (const child of Array.from(root.children)) walk(child, 0)
  return size
}

import type { App } from './host/app'

/** Ours, tighter than WeChat's (256 KB, 1000 nodes, depth 30 in 体验评分): room for a longer list. */
export const LIMITS = { setDataBytes: 64 * 1024, nodes: 600, depth: 25 }

/** What on the page on top, or sent so far, is too much; empty when all is within the limits. */
export function overLimits(app: Pick<App, 'tree' | 'sizes' | 'path'>): string[] {
  const { nodes, depth } = app.tree()
  const over = [
    nodes >= LIMITS.nodes && `${app.path()}: ${nodes} nodes`,
    depth >= LIMITS.depth && `${app.path()}: ${depth} deep`,
    ...Object.entries(app.sizes()).map(
      ([path, { largest }]) => largest > LIMITS.setDataBytes && `${path}: setData of ${largest} bytes`,
    ),
  ]
  return over.filter((one) => one !== false)
}

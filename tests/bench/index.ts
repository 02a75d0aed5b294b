import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../config/scripts/build'
import { measureCosts } from '../support/costs'
import { openWorld } from '../support/world'
import { packageSizes } from '../weapp/support/release'
import { faceBench } from './face'
import { importsBench } from './imports'
import { measureLoad } from './load'
import { registryBench } from './registry'
import { rushAtOnce, rushWithLimit } from './rush-families'
import { storeBench } from './store'
import { table, type Row } from './table'

const KB = 1024
const kb = (bytes: number) => Number((bytes / KB).toFixed(1))

/** Database calls of every everyday action. */
const costs = async () => {
  const world = await openWorld()
  const measured = await measureCosts(world)
  await world.close()
  return measured.map(({ what, calls, budget, scanned, returned }) => ({
    action: what,
    beyondIdentify: calls - 1,
    budget,
    scanned,
    returned,
  }))
}

const sizes = () => {
  const { main, subPackages } = packageSizes('dist/weapp')
  const parts = Object.entries(subPackages).map(([part, bytes]) => ({ part, kb: kb(bytes), limitKb: 60 }))
  const api = statSync('dist/cloud/api/index.js').size
  return [
    { part: 'main package', kb: kb(main), limitKb: 345 },
    ...parts,
    { part: 'api bundle', kb: kb(api), limitKb: 900 },
  ]
}

/** Each part of the bench by name: what it is called, and how it is measured. */
const parts: Readonly<Record<string, readonly [title: string, measure: () => unknown]>> = {
  costs: ['Database calls per action', costs],
  rush: ['The rush of families, all at once (database calls ≥ 0.5 × bare updates)', rushAtOnce],
  rushLimited: ['The rush under the plan’s limit', rushWithLimit],
  sizes: ['Sizes', sizes],
  load: ['Cold load (limit 1.6 × the SDK alone)', measureLoad],
  imports: ['A roster of 10,000 rows (limits: 60 s, 1.2 calls per changed row, 256 MB)', importsBench],
  store: ['The store as it grows (limit 1.3 ×)', storeBench],
  registry: ['The registry as it grows (same calls, scanned = returned)', registryBench],
  facePages: ['Pages on the renderer', async () => (await face()).pages],
  faceBoot: ['Boot against an empty Taro page (limit 1.5 ×)', async () => (await face()).boot],
}

let measuredFace: ReturnType<typeof faceBench> | undefined
const face = () => (measuredFace ??= faceBench())

const options = () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  })
  return { json: values.json, only: values.only?.split(',') ?? Object.keys(parts) }
}

/** `npm run bench [-- --json] [--only costs,rush]`: counts and ratios of one run; no number is written by hand. */
const main = async () => {
  const { json, only } = options()
  await ensureBuilt(['weapp', 'h5', 'cloud'])
  const results: Record<string, unknown> = {}
  for (const [name, [title, measure]] of Object.entries(parts)) {
    if (!only.includes(name)) continue
    const rows = await measure()
    results[name] = rows
    if (!json) console.log(table(title, (Array.isArray(rows) ? rows : [rows]) as Row[]))
  }
  if (json) console.log(JSON.stringify(results, null, 2))
}

main().catch((caught: unknown) => {
  console.error(caught instanceof Error ? caught.message : caught)
  process.exit(1)
})

import { statSync } from 'node:fs'
import { ensureBuilt } from '../../config/scripts/build'
import { measureCosts } from '../support/costs'
import { seatProblems } from '../support/invariants'
import { startProduct, temporaryData } from '../support/product'
import { comeAndGo, prepareRush, rush, seatedIn } from '../support/rush'
import { openWorld } from '../support/world'
import { packageSizes } from '../weapp/support/release'
import { measureLoad } from './load'
import { table } from './table'

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

/** 1,000 calls of 900 members for 200 seats, then 60 leave and 40 come. */
const theRush = async () => {
  const data = temporaryData()
  const product = await startProduct(data.folder, ['--empty', '--control'])
  const activityId = await prepareRush(product, 900, 200)
  const { took, calls, failed, databaseCalls } = await rush(product, activityId, 900)
  const first = await seatProblems(product.db, activityId)
  const refused = await comeAndGo(product, activityId, (await seatedIn(product, activityId)).slice(0, 60), 40)
  const then = await seatProblems(product.db, activityId)
  await product.stop()
  data.remove()
  return {
    calls,
    failed,
    confirmed: first.confirmed,
    waiting: first.waiting.length,
    callsPerSecond: Math.round((calls / took) * 1000),
    databaseCallsPerCall: Number((databaseCalls / calls).toFixed(2)),
    afterComeAndGo: `${then.confirmed} sit, ${then.waiting.length} wait, ${refused.length} refused`,
    problems: [...first.problems, ...then.problems],
  }
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

/** `npm run bench [-- --json]`: counts and ratios of one run; no number here is written by hand. */
const main = async () => {
  await ensureBuilt(['weapp', 'h5', 'cloud'])
  const results = { costs: await costs(), rush: await theRush(), sizes: sizes(), load: await measureLoad() }
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
  else {
    console.log(table('Database calls per action', results.costs))
    console.log(table('The rush', [results.rush]))
    console.log(table('Sizes', results.sizes))
    console.log(table('Cold load (limit 1.6 × the SDK alone)', [results.load]))
  }
}

main().catch((caught: unknown) => {
  console.error(caught)
  process.exit(1)
})

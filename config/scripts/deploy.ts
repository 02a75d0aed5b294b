import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { collections } from '../../cloudfunctions/collections'
import { functionNames } from '../bundle/functions'
import { emptyCloud, type CloudState } from '../deploy/account'
import { cloudbaserc } from '../deploy/cloudbaserc'
import { carryOut, planOf } from '../deploy/plan'
import { declaredFunctions, wantedState } from '../deploy/wanted'
import { specsOf } from '../schema'
import { ensureBuilt } from './build'
import { at } from './lib/paths'
import { main, say } from './lib/run'

const USAGE = `usage: npm run deploy -- --env <id> [--region ap-shanghai] [--dry-run]
  Secrets come from the environment: TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, and each function's envKeys.
  --dry-run  prints the whole plan for an empty environment; needs neither account nor network
  --rc       only writes config/cloudbaserc.json anew`

const chosen = () => {
  try {
    const { values } = parseArgs({
      options: {
        env: { type: 'string' },
        region: { type: 'string', default: 'ap-shanghai' },
        'dry-run': { type: 'boolean', default: false },
        rc: { type: 'boolean', default: false },
      },
    })
    return { env: values.env, region: values.region, dryRun: values['dry-run'], rc: values.rc }
  } catch {
    throw new Error(USAGE)
  }
}

const functionRoot = at('dist/cloud')

/** Without an account: names stand in for the values of secrets, which the plan never prints. */
const dryRun = (env: string | undefined): number => {
  const functions = declaredFunctions(functionRoot, functionNames())
  const keys = functions.flatMap(({ config }) => config.envKeys ?? [])
  const wanted = wantedState(
    specsOf(collections),
    functions,
    Object.fromEntries(keys.map((key) => [key, key])),
  )
  const plan = planOf(wanted, emptyCloud)
  say(`plan for ${env ?? 'an environment'} in which nothing is deployed; nothing is done`)
  plan.steps.forEach(({ says }) => say(says))
  for (const { name, config } of functions)
    say(`  ${name} permissions.openapi: ${config.permissions.openapi.join(', ') || 'none'}`)
  say(`${plan.steps.length} steps`)
  return 0
}

const secret = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set\n${USAGE}`)
  return value
}

const deployTo = async (envId: string, region: string, wanted: CloudState): Promise<number> => {
  const keys = { secretId: secret('TENCENTCLOUD_SECRETID'), secretKey: secret('TENCENTCLOUD_SECRETKEY') }
  const { managerAccount } = await import('../deploy/manager')
  const account = managerAccount({ envId, region, functionRoot, ...keys })
  const plan = planOf(wanted, await account.read(wanted))
  await carryOut(plan, account, say)
  say(`${plan.steps.length} steps done, ${plan.unchanged} things were as they should be`)
  return 0
}

/** Brings an environment to what the repository declares; a second run finds nothing to do. */
const deploy = async (): Promise<number> => {
  const { env, region, dryRun: dry, rc } = chosen()
  if (!env && !dry && !rc) throw new Error(USAGE)
  await ensureBuilt(['cloud'])
  const functions = declaredFunctions(functionRoot, functionNames())
  if (rc) {
    writeFileSync(at('config/cloudbaserc.json'), cloudbaserc(functions))
    return 0
  }
  return dry || !env
    ? dryRun(env)
    : deployTo(env, region, wantedState(specsOf(collections), functions, process.env))
}

main(deploy)

import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../../cloudfunctions/kernel/adapters/cloudbase'
import { startLocalCloud, type Trigger } from '../../local-cloud/start'
import { demoPeople } from '../demo/people'
import { demoPhone } from '../demo/phone'
import { localKey } from '../local/key'
import { serveStatic } from '../local/static'
import { strip } from '../local/strip'
import { collections } from '../../cloudfunctions/collections'
import { specsOf } from '../schema'
import { ensureBuilt } from './build'

/** In the cloud messages arrive within a minute; here nobody wants to wait for one. */
const localTriggers: readonly Trigger[] = [
  { name: 'sweep', type: 'timer', config: '*/2 * * * * * *' },
  { name: 'repair', type: 'timer', config: '5 * * * * * *' },
]

const usage = (): never => {
  console.error('用法：npm start -- [--port 8787] [--data .data] [--empty]')
  process.exit(2)
}

const options = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        empty: { type: 'boolean', default: false },
        /** For tests: opens the `/local/*` knobs; timers then run only when told to. */
        control: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    return Number.isInteger(port) && port >= 0 && port < 65536 ? { ...values, port } : usage()
  } catch {
    return usage()
  }
}

/** The strip for the page; made when somebody first asks for it, because keys take a while. */
const stripAt = (now: string, empty: boolean) => {
  let made: string | undefined
  return () => (made ??= strip(demoPeople, empty ? {} : demoPhone(now)))
}

/** The whole product on 127.0.0.1, without an account. */
const main = async () => {
  const { port, data, empty, control } = options()
  await ensureBuilt(['h5', 'cloud'])
  const now = new Date().toISOString()
  const cloud = await startLocalCloud({
    port,
    control,
    dataDir: path.resolve(data),
    functionsDir: path.resolve('dist/cloud'),
    env: { UNION_KEY: localKey(path.resolve(data)) },
    collections: specsOf(collections),
    triggers: { timer: localTriggers },
    timers: !control,
    staticHandler: serveStatic('dist/h5', stripAt(now, empty)),
  })
  Object.assign(process.env, cloud.sdkEnv())
  const db = connect('local')
  if (!empty) {
    const { isEmptyWorld, seedDemo } = await import('../demo/seed')
    if (await isEmptyWorld(db)) await seedDemo(db, now)
  }

  const stop = async () => {
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  console.log(`ready ${cloud.url}`)
}

main().catch((caught: unknown) => {
  console.error(caught instanceof Error ? caught.message : caught)
  process.exit(1)
})

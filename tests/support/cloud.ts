import { connect } from '@cloud/kernel/adapters/cloudbase'
import type { Collection } from '@cloud/kernel/ports/db'
import { startLocalCloud } from '@local-cloud/start'
import { specsOf } from '../../config/schema'

/** The real SDK on an embedded store in memory, with these collections and their indexes. */
export const openCloud = async (collections: readonly Collection<unknown>[]) => {
  const cloud = await startLocalCloud({ collections: specsOf(collections), timers: false })
  Object.assign(process.env, cloud.sdkEnv())
  return { cloud, db: connect('local') }
}

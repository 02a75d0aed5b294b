import { connect as tcp } from 'node:net'
import path from 'node:path'
import { connect } from '../../cloudfunctions/kernel/adapters/cloudbase'
import type { Db } from '../../cloudfunctions/kernel/ports/db'
import { sdkEnvironment } from '../../local-cloud/host/context'
import { startLocalCloud } from '../../local-cloud/start'
import { collections } from '../../cloudfunctions/collections'
import { specsOf } from '../schema'

export type Opened = { readonly db: Db; readonly where: string; readonly close: () => Promise<void> }

const HOST = '127.0.0.1'

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = tcp(port, HOST)
    const answer = (listens: boolean) => () => {
      socket.destroy()
      resolve(listens)
    }
    socket.once('connect', answer(true))
    socket.once('error', answer(false))
  })

/** A local cloud answers everything with a request id. */
const isLocalCloud = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/admin`, { method: 'POST', body: '{}' })
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null && 'requestId' in answer
  } catch {
    return false
  }
}

/**
 * The database of the product that runs on this port, or, when none does, the one in the data directory.
 * Both through the real SDK.
 */
export const openDatabase = async (port: number, data: string): Promise<Opened> => {
  if (await isListening(port)) {
    const url = `http://${HOST}:${port}`
    if (!(await isLocalCloud(url))) throw new Error(`${url} 上运行的不是本产品，请用 --port 换一个端口`)
    Object.assign(process.env, sdkEnvironment(url, 'local'))
    return { db: connect('local'), where: `正在运行的服务 ${url}`, close: async () => undefined }
  }
  const dataDir = path.resolve(data)
  const cloud = await startLocalCloud({ dataDir, collections: specsOf(collections), timers: false })
  Object.assign(process.env, cloud.sdkEnv())
  return { db: connect('local'), where: `数据目录 ${dataDir}`, close: () => cloud.close() }
}

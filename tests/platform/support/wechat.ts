import path from 'node:path'

const SDK = JSON.stringify(path.join(process.cwd(), 'node_modules/@cloudbase/node-sdk'))
const WX = JSON.stringify(path.join(process.cwd(), 'node_modules/wx-server-sdk'))
const permissions = { openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'] }

/** The official SDK of mini-programs, unchanged: `cloud.openapi` speaks protobuf, `callOpenAPI` JSON. */
const official = `
const cloud = require(${WX})
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const value = (result) => (result.buffer ? { ...result, buffer: result.buffer.toString('base64') } : result)
exports.main = async ({ api, data, json, what }) => {
  try {
    if (what === 'context') return cloud.getWXContext()
    if (what === 'database') {
      const things = cloud.database().collection('things')
      await things.add({ data: { _id: 'w', n: 1 } })
      await things.doc('w').update({ data: { n: cloud.database().command.inc(1) } })
      return (await things.doc('w').get()).data
    }
    if (json) return (await cloud.callOpenAPI({ api, data })).result
    const [group, name] = api.split('.')
    return value(await cloud.openapi[group][name](data))
  } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg } }
}`
const node = `
const tcb = require(${SDK})
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
exports.main = async ({ api, data }) =>
  (await app.callWxOpenApi({ apiName: api, cgiName: 'commrpcv2', requestData: data })).result`

/** Functions that make cloud calls, with and without the permission. */
export const wechatFunctions = {
  official: { code: official, config: { timeout: 20, permissions } },
  node: { code: node, config: { timeout: 20, permissions } },
  forbidden: { code: official, config: { timeout: 20, permissions: { openapi: [] } } },
}

/** A message whose fields are all in order. */
export const message = { thing1: { value: '年会报名成功' }, time2: { value: '2026-11-21 10:00' } }

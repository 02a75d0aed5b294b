import { functionOfToken } from '../host/context'
import type { FunctionHost } from '../host/host'
import { parseJson } from '../safe-json'
import { readOpenApiRequest, writeOpenApiFault, writeOpenApiReply } from '../wx/protobuf'
import { isPicture, wxError, type WxAnswer } from '../wx/reply'
import type { WxStandIn } from '../wx/stand-in'
import type { Action } from './database'
import { readMultipart } from './multipart'

export type WechatParts = { readonly wx: WxStandIn; readonly host: FunctionHost }

const NOT_PERMITTED = -604101

/** A function must name the calls it makes in its config.json; a caller outside the host may make any. */
const mayCall = (host: FunctionHost, token: unknown, apiName: string): boolean => {
  const name = functionOfToken(token)
  if (name === null) return true
  return (host.configOf(name).permissions?.openapi ?? []).includes(apiName)
}

const notPermitted = () => wxError(NOT_PERMITTED, 'function has no permission to call this API')

const printAnswer = (answer: WxAnswer): string =>
  JSON.stringify(
    isPicture(answer)
      ? { ...answer, errcode: 0, errmsg: 'ok', buffer: answer.buffer.toString('base64') }
      : answer,
  )

/** `wx.api`: the JSON form of cloud calls, which @cloudbase/node-sdk and wx-server-sdk's callOpenAPI use. */
export const wxApi =
  ({ wx, host }: WechatParts): Action =>
  ({ apiName, requestData, wxCloudApiToken }) => {
    const name = String(apiName)
    const data = requestData ? parseJson(String(requestData)) : {}
    const answer = mayCall(host, wxCloudApiToken, name) ? wx.call(name, data) : notPermitted()
    return { data: { responseData: printAnswer(answer) } }
  }

/** `wx.openApi`: the protobuf form, in a multipart body, which wx-server-sdk's `cloud.openapi` uses. */
export const wxOpenApi = ({ wx, host }: WechatParts, contentType: string, body: Buffer): Buffer => {
  const parts = readMultipart(contentType, body)
  const name = String(parts.get('apiName') ?? '')
  const data = readOpenApiRequest(parts.get('requestData') ?? Buffer.alloc(0))
  if (!mayCall(host, parts.get('wxCloudApiToken')?.toString(), name)) return writeOpenApiFault(NOT_PERMITTED)
  const answer = wx.call(name, data)
  return isPicture(answer)
    ? writeOpenApiReply(answer.buffer, answer.contentType)
    : writeOpenApiReply(Buffer.from(JSON.stringify(answer)), 'application/json')
}

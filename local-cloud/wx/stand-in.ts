export type WxMessage = { readonly apiName: string; readonly data: unknown; readonly at: string }

export type WxStandIn = {
  /** Answers one WeChat server call as WeChat does: `{errcode, errmsg}`. */
  readonly call: (apiName: string, data: unknown) => unknown
  /** The last calls, oldest first. */
  readonly sent: () => readonly WxMessage[]
}

const KEPT = 1000
const SUBSCRIBE_MESSAGE = 'subscribeMessage.send'

const refusal = (data: unknown): { readonly errcode: number; readonly errmsg: string } | null => {
  const message = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>
  if (typeof message.touser !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof message.template_id !== 'string') return { errcode: 40037, errmsg: 'invalid template_id' }
  return null
}

/** Stands in for WeChat's server API: takes subscribe messages, remembers them, sends nothing. */
export const createWxStandIn = (): WxStandIn => {
  const sent: WxMessage[] = []
  const call = (apiName: string, data: unknown): unknown => {
    if (apiName !== SUBSCRIBE_MESSAGE) return { errcode: 48001, errmsg: `api unauthorized: ${apiName}` }
    const refused = refusal(data)
    if (refused) return refused
    sent.push({ apiName, data, at: new Date().toISOString() })
    if (sent.length > KEPT) sent.shift()
    return { errcode: 0, errmsg: 'ok' }
  }
  return { call, sent: () => [...sent] }
}

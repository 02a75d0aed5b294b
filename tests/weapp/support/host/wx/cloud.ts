import { answering, WxFail, type WxOptions, type WxParts } from './answer'

/** wx.cloud: functions only. Who asks is added outside the app's realm, as WeChat does. */
export function cloudApi(parts: WxParts): Record<string, unknown> {
  const call = async ({ name, data }: WxOptions): Promise<unknown> => {
    const { started } = cloud
    if (!started)
      throw new WxFail("cloud.callFunction:fail Cloud API isn't enabled, please call wx.cloud.init first")
    if (!parts.device.online) throw new WxFail('cloud.callFunction:fail request:fail ', { errCode: -1 })
    const sent = JSON.parse(JSON.stringify(data ?? {})) as unknown
    try {
      return { result: await parts.callFunction(String(name), sent), requestID: `host-${(calls += 1)}` }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new WxFail(`cloud.callFunction:fail errCode: -504002 ${why}`, { errCode: -504002 })
    }
  }
  let calls = 0
  const cloud = {
    started: false,
    init: () => void (cloud.started = true),
    ...answering({ callFunction: call }, parts),
  }
  return { cloud }
}

import type { Deps } from '../ports/deps'
import type { CloudBase } from './cloudbase'

/** What WeChat calls a code that it does not know, or not any more. */
const UNKNOWN = new Set([40029, 40163])

type Answer = {
  readonly errcode?: number
  readonly errCode?: number
  readonly phone_info?: { readonly purePhoneNumber?: string; readonly countryCode?: string | number }
}

/**
 * phonenumber.getPhoneNumber by WeChat's own cloud call: no key of ours is involved. Only numbers of the mainland
 * come back: rosters hold no others. Throws when WeChat does not say.
 */
export const phoneOf =
  (app: CloudBase): Deps['phoneOf'] =>
  async (code) => {
    const apiName = 'phonenumber.getPhoneNumber'
    const answer = await app.callWxOpenApi({ apiName, cgiName: 'commrpcv2', requestData: { code } })
    const { errcode, errCode, phone_info: found } = answer.result as Answer
    const fault = errcode ?? errCode ?? 0
    if (UNKNOWN.has(fault)) return null
    if (!found?.purePhoneNumber) throw new Error(`getPhoneNumber gave no number: ${fault}`)
    return String(found.countryCode ?? '86') === '86' ? found.purePhoneNumber : null
  }

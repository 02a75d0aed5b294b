import type { Clock } from '../clock'
import { wxData, wxError, type WxAnswer, type WxData } from './reply'
import { createPhoneNumbers, type PhoneNumbers } from './phone-numbers'
import { msgSecCheck } from './security'
import { createSubscriptions, type Subscriptions } from './subscriptions'
import { createTokens, type Tokens } from './token'
import { getUnlimited } from './wxacode'

export type { SubscribeChoice, WxMessage } from './subscriptions'

export type WxStandIn = {
  /** Answers one WeChat server call, by its cloud-call name such as `subscribeMessage.send`. */
  readonly call: (apiName: string, data: unknown) => WxAnswer
  readonly subscriptions: Subscriptions
  readonly tokens: Tokens
  readonly phones: PhoneNumbers
}

/** Texts that are refused: the two samples of WeChat's manual, and one short enough for a message's field. */
const FORBIDDEN: readonly string[] = [
  '特3456书yuuo莞6543李zxcz蒜7782法fgnv级',
  '完2347全dfji试3726测asad感3847知qwez到',
  '本地敏感词',
]

/** Stands in for WeChat's server API: nothing leaves this machine, and everything sent can be looked at. */
export const createWxStandIn = (clock: Clock): WxStandIn => {
  const subscriptions = createSubscriptions(clock, FORBIDDEN)
  const phones = createPhoneNumbers(clock)
  const apis: Readonly<Record<string, (data: WxData) => WxAnswer>> = {
    'subscribeMessage.send': subscriptions.send,
    'security.msgSecCheck': (data) => msgSecCheck(data, FORBIDDEN),
    'wxacode.getUnlimited': getUnlimited,
    'phonenumber.getPhoneNumber': phones.exchange,
  }
  const call = (apiName: string, data: unknown): WxAnswer => {
    const api = Object.hasOwn(apis, apiName) ? apis[apiName] : undefined
    return api
      ? api(wxData(data))
      : wxError(48001, `api unauthorized: ${apiName.slice(0, 60)} is not supported here`)
  }
  return { call, subscriptions, tokens: createTokens(clock), phones }
}

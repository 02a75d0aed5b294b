import type { Clock } from '../clock'
import { badField } from './fields'
import { wxData, wxError, wxOk, type WxData, type WxReply } from './reply'

/** What a person answers to wx.requestSubscribeMessage; `always` also ticks "keep this choice". */
export type SubscribeChoice = 'accept' | 'reject' | 'always' | 'ban'

export type WxMessage = { readonly apiName: string; readonly data: unknown; readonly at: string }

export type Subscriptions = {
  /** One answered request: `accept` is good for one message more, `reject` for none. Returns what WeChat tells. */
  readonly answer: (
    openid: string,
    templateId: string,
    choice: SubscribeChoice,
  ) => 'accept' | 'reject' | 'ban'
  readonly send: (data: WxData) => WxReply
  readonly credits: (openid: string, templateId: string) => number
  /** The last messages that arrived, oldest first. */
  readonly sent: () => readonly WxMessage[]
}

const KEPT = 1000
const STATES = new Set([undefined, 'developer', 'trial', 'formal'])
const PAGE = /^[\w-]+(\/[\w-]+)*(\?[^#]*)?$/

const malformed = ({ touser, template_id, page, miniprogram_state, data }: WxData): WxReply | null => {
  if (typeof touser !== 'string' || touser === '') return wxError(40003, 'invalid openid')
  if (typeof template_id !== 'string' || template_id === '') return wxError(40037, 'invalid template_id')
  const strangePage = page !== undefined && page !== '' && !(typeof page === 'string' && PAGE.test(page))
  if (strangePage) return wxError(41030, 'invalid page')
  if (!STATES.has(miniprogram_state as undefined))
    return wxError(47003, 'argument invalid! miniprogram_state')
  const bad = badField(data)
  return bad ? wxError(47003, `argument invalid! data.${bad}.value invalid`) : null
}

const textOf = (data: unknown): string =>
  Object.values(wxData(data))
    .map((field) => String(wxData(field).value))
    .join('\n')

/** Credits and messages of one-time subscriptions, counted as WeChat counts them: per person and template. */
export const createSubscriptions = (clock: Clock, forbidden: readonly string[]): Subscriptions => {
  const credits = new Map<string, number>()
  const banned = new Set<string>()
  const always = new Set<string>()
  const sent: WxMessage[] = []
  const key = (openid: unknown, templateId: unknown): string => JSON.stringify([openid, templateId])

  const answer: Subscriptions['answer'] = (openid, templateId, choice) => {
    const name = key(openid, templateId)
    if (choice === 'ban') banned.add(templateId)
    if (banned.has(templateId)) return 'ban'
    if (choice === 'always') always.add(name)
    if (choice === 'reject' && !always.has(name)) return 'reject'
    credits.set(name, (credits.get(name) ?? 0) + 1)
    return 'accept'
  }
  const send = (data: WxData): WxReply => {
    const refused = malformed(data)
    if (refused) return refused
    const { touser, template_id } = data
    if (banned.has(String(template_id))) return wxError(43107, 'subscribe message template is banned')
    const name = key(touser, template_id)
    const left = credits.get(name) ?? 0
    if (left === 0) return wxError(43101, 'user refuse to accept the msg')
    const text = textOf(data.data)
    if (forbidden.some((word) => text.includes(word))) return wxError(45168, 'hit the sensitive words')
    credits.set(name, left - 1)
    sent.push({ apiName: 'subscribeMessage.send', data, at: new Date(clock.now()).toISOString() })
    if (sent.length > KEPT) sent.shift()
    return wxOk
  }
  return {
    answer,
    send,
    credits: (openid, templateId) => credits.get(key(openid, templateId)) ?? 0,
    sent: () => [...sent],
  }
}

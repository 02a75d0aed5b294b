import type { Page } from '../gateway/body'
import { parseJson } from '../safe-json'
import { isPicture, type WxAnswer } from './reply'
import type { WxStandIn } from './stand-in'

/** WeChat's HTTP addresses and the cloud calls they are. */
const PATHS: Readonly<Record<string, string>> = {
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/getwxacodeunlimit': 'wxacode.getUnlimited',
  '/wxa/business/getuserphonenumber': 'phonenumber.getPhoneNumber',
}

export const isWxPath = (pathname: string): boolean =>
  pathname === '/cgi-bin/token' || Object.hasOwn(PATHS, pathname)

const pageOf = (answer: WxAnswer): Page =>
  isPicture(answer)
    ? { status: 200, type: answer.contentType, body: answer.buffer }
    : { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(answer) }

/** WeChat's HTTP API for those who hold an access token; refusals are HTTP 200 with an `errcode`. */
export const answerWx = (wx: WxStandIn, url: URL, body: Buffer): Page => {
  if (url.pathname === '/cgi-bin/token') return pageOf(wx.tokens.issue(url.searchParams))
  const problem = wx.tokens.problem(url.searchParams.get('access_token'))
  return pageOf(
    problem ?? wx.call(PATHS[url.pathname] ?? '', body.length > 0 ? parseJson(body.toString()) : {}),
  )
}

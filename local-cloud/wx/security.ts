import { randomUUID } from 'node:crypto'
import { wxError, wxOk, type WxData, type WxReply } from './reply'

const MOST_LETTERS = 2500
const POLITICS = 20001
const NORMAL = 100

const verdict = (suggest: 'pass' | 'risky', label: number): WxReply => ({
  ...wxOk,
  result: { suggest, label },
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  trace_id: randomUUID(),
})

/**
 * security.msgSecCheck, version 2 with `version`, `openid` and `scene`, else version 1. Risky is a text that
 * holds one of the forbidden words.
 */
export const msgSecCheck = (data: WxData, forbidden: readonly string[]): WxReply => {
  const { content, version, openid, scene } = data
  if (typeof content !== 'string' || content === '') return wxError(44002, 'empty post data')
  if ([...content].length > MOST_LETTERS) return wxError(45002, 'content size out of limit')
  const risky = forbidden.some((word) => content.includes(word))
  if (version === undefined) return risky ? wxError(87014, 'risky content') : wxOk
  if (Number(version) !== 2) return wxError(40097, 'invalid args version')
  if (typeof openid !== 'string' || openid === '') return wxError(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(Number(scene))) return wxError(40097, 'invalid args scene')
  return risky ? verdict('risky', POLITICS) : verdict('pass', NORMAL)
}

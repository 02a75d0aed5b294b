import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { wxError, wxOk, type WxReply } from './reply'

const LIFETIME_S = 7200
/** An old token stays good this long after a new one was asked for. */
const OVERLAP_S = 300

export type Tokens = {
  readonly issue: (query: URLSearchParams) => WxReply
  /** Null for a good token. */
  readonly problem: (token: string | null) => WxReply | null
}

/** Access tokens of the HTTP API, good for two hours. Any appid and secret will do. */
export const createTokens = (clock: Clock): Tokens => {
  const ends = new Map<string, number>()
  const issue = (query: URLSearchParams): WxReply => {
    if (query.get('grant_type') !== 'client_credential') return wxError(40002, 'invalid grant_type')
    if (!query.get('appid')) return wxError(41002, 'appid missing')
    if (!query.get('secret')) return wxError(41004, 'appsecret missing')
    const soon = clock.now() + OVERLAP_S * 1000
    for (const [token, end] of ends) ends.set(token, Math.min(end, soon))
    const token = randomBytes(32).toString('base64url')
    ends.set(token, clock.now() + LIFETIME_S * 1000)
    return { ...wxOk, access_token: token, expires_in: LIFETIME_S }
  }
  const problem = (token: string | null): WxReply | null => {
    if (!token) return wxError(41001, 'access_token missing')
    const end = ends.get(token)
    if (end === undefined) return wxError(40001, 'invalid credential, access_token is invalid or not latest')
    return end < clock.now() ? wxError(42001, 'access_token expired') : null
  }
  return { issue, problem }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'

export type Verdict = 'good' | 'expired' | 'forged'

export type Signer = {
  /** A query string that proves, until `seconds` from now, that the holder may do `verb` with `path`. */
  readonly sign: (verb: string, path: string, seconds: number) => string
  readonly check: (verb: string, path: string, query: URLSearchParams) => Verdict
}

/** Signs with a key of this process: URLs of an earlier run are forged ones. */
export const createSigner = (clock: Clock): Signer => {
  const key = randomBytes(32)
  const digest = (verb: string, path: string, until: string): string =>
    createHmac('sha256', key).update(`${verb}\n${path}\n${until}`).digest('hex')

  const sign: Signer['sign'] = (verb, path, seconds) => {
    const until = String(Math.floor(clock.now() / 1000) + seconds)
    return `sign=${digest(verb, path, until)}&t=${until}`
  }
  const check: Signer['check'] = (verb, path, query) => {
    const until = query.get('t') ?? ''
    const given = Buffer.from(query.get('sign') ?? '')
    const wanted = Buffer.from(digest(verb, path, until))
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged'
    return Number(until) * 1000 < clock.now() ? 'expired' : 'good'
  }
  return { sign, check }
}

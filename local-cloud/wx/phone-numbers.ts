import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { wxError, wxOk, type WxData, type WxReply } from './reply'

const LIFETIME_MS = 5 * 60_000

export type PhoneNumbers = {
  /** What `<button open-type="getPhoneNumber">` hands to the page of somebody with this number (without 86). */
  readonly codeFor: (number: string) => string
  readonly exchange: (data: WxData) => WxReply
}

/** phonenumber.getPhoneNumber: each code is good once, for five minutes. */
export const createPhoneNumbers = (clock: Clock): PhoneNumbers => {
  const codes = new Map<string, { readonly number: string; readonly until: number }>()
  const codeFor = (number: string): string => {
    const code = randomBytes(32).toString('hex')
    codes.set(code, { number, until: clock.now() + LIFETIME_MS })
    return code
  }
  const exchange = ({ code }: WxData): WxReply => {
    const known = typeof code === 'string' ? codes.get(code) : undefined
    codes.delete(String(code))
    if (!known || known.until < clock.now()) return wxError(40029, 'invalid code')
    const { number } = known
    const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: 'wxlocal0000000000' }
    return {
      ...wxOk,
      phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark },
    }
  }
  return { codeFor, exchange }
}

/// <reference lib="dom" />
import Taro from '@tarojs/taro'

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** WeChat has it since base library 2.15.0. */
const fromWeChat = (length: number) =>
  new Promise<Uint8Array | undefined>((done) => {
    if (typeof Taro.getRandomValues !== 'function') return done(undefined)
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => done(new Uint8Array(randomValues)),
      fail: () => done(undefined),
    })
  })

/**
 * So many bytes that nobody can guess, in hex, from the phone's own source. Undefined where there is none: a weak
 * number would say that a draw is fair when it need not be.
 */
export async function randomHex(length: number): Promise<string | undefined> {
  const bytes =
    process.env.TARO_ENV === 'weapp'
      ? await fromWeChat(length)
      : crypto.getRandomValues(new Uint8Array(length))
  return bytes?.length === length ? toHex(bytes) : undefined
}

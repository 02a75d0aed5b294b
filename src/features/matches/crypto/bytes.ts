/** WeChat's engine has neither TextEncoder nor Buffer. */

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Of lower-case hex digits, two to a byte. */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16))

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const HALF = /^[\ud800-\udfff]$/

/** Bytes of a text in UTF-8; half of a character outside the basic plane becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const whole = Array.from(text, (letter) => (HALF.test(letter) ? '\ufffd' : letter)).join('')
  const escaped = encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0))
}

/** The text of UTF-8 bytes. Throws a URIError when they are none. */
export function textOf(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
}

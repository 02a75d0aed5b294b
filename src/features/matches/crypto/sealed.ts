import { SEALED_BYTES } from '@cloud/capabilities/matches/labels'
import nacl from 'tweetnacl/nacl.js'
import { fromHex, joined, textOf, toHex, utf8 } from './bytes'
import { digestOf } from './digest'
import type { Pair } from './pair'

const { nonceLength: NONCE, overheadLength: MAC } = nacl.secretbox
const PADDED = SEALED_BYTES - NONCE - MAC

/** Each of the two seals with a key of her own. */
const keyFor = ({ secret }: Pair, sender: string) => digestOf('contact', secret, sender)

/** Every sealed line is equally long: one byte says how much of the rest is text. */
function padded(text: string): Uint8Array {
  const bytes = utf8(text)
  if (bytes.length >= PADDED) throw new RangeError('a contact line is too long')
  const whole = new Uint8Array(PADDED)
  whole.set(joined(Uint8Array.of(bytes.length), bytes))
  return whole
}

/** My contact line for the other of a pair (hex); XSalsa20-Poly1305. `nonce`: 24 random bytes, for this line only. */
export function seal(text: string, pair: Pair, nonce: Uint8Array): string {
  return toHex(joined(nonce, nacl.secretbox(padded(text), nonce, keyFor(pair, pair.me))))
}

/** What the other of a pair has sealed for me; null when it is not hers or was touched. */
export function opened(sealed: string, pair: Pair): string | null {
  const bytes = fromHex(sealed)
  const key = keyFor(pair, pair.other)
  const whole = nacl.secretbox.open(bytes.slice(NONCE), bytes.slice(0, NONCE), key)
  return whole && textIn(whole)
}

/** She may have sealed bytes that are no text. */
function textIn(whole: Uint8Array): string | null {
  const [length = 0] = whole
  try {
    return textOf(whole.slice(1, 1 + length))
  } catch {
    return null
  }
}

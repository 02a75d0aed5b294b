import nacl from 'tweetnacl/nacl.js'
import { joined, utf8 } from './bytes'

/** What a digest is made for; the same bytes for another purpose give another digest. */
export type Purpose = 'pair' | 'choice' | 'contact' | 'person' | 'room'

const PREFIX = 'union-home/matches/1/'
const LENGTH = 32

const framed = (part: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(part.length >> 8, part.length & 255), part)

/**
 * The first 32 bytes of SHA-512 over the purpose and the parts, each behind its length in two bytes, so that no two
 * lists of parts read alike. A part has at most 65,535 bytes; texts go in as UTF-8.
 */
export function digestOf(purpose: Purpose, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const bytes = [`${PREFIX}${purpose}`, ...parts].map((part) =>
    typeof part === 'string' ? utf8(part) : part,
  )
  return nacl.hash(joined(...bytes.map(framed))).slice(0, LENGTH)
}

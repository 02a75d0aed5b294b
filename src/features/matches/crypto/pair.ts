import { MOST_TIMES, TOKEN_BYTES } from '@cloud/capabilities/matches/labels'
import nacl from 'tweetnacl/nacl.js'
import { fromHex, toHex } from './bytes'
import { digestOf } from './digest'

/** Somebody in one event: her id there and the public key (hex) that her phone made for it. */
export interface Known {
  readonly id: string
  readonly key: string
}

/** Myself, with the secret (hex) that only this phone has. */
export interface Myself extends Known {
  readonly secret: string
}

/** What two phones know of each other and nobody else does. */
export interface Pair {
  readonly secret: Uint8Array
  /** Whether my id comes first; both phones agree on who is first. */
  readonly first: boolean
  readonly me: string
  readonly other: string
}

/** Public key (hex) of a secret of 32 random bytes: X25519. */
export const keyOf = (secret: Uint8Array): string => toHex(nacl.scalarMult.base(secret))

/**
 * The secret of a pair in one event, the same on both phones. Ids and keys are bound in, so a key that is shown
 * under another name gives another secret. Null when the other key is no key (a point of small order, by which
 * anybody could know the secret).
 */
export function pairOf(event: string, me: Myself, other: Known): Pair | null {
  const shared = nacl.scalarMult(fromHex(me.secret), fromHex(other.key))
  if (shared.every((byte) => byte === 0)) return null
  const first = me.id < other.id
  const [low, high] = first ? [me, other] : [other, me]
  const secret = digestOf('pair', event, low.id, fromHex(low.key), high.id, fromHex(high.key), shared)
  return { secret, first, me: me.id, other: other.id }
}

/**
 * The tokens by which I choose the other the `time`-th time (1 …): one for each time at which the other may hand in.
 * If the other chooses me, exactly one of hers, at whatever time, is one of these. No two times have one in common.
 */
export function tokensOf({ secret, first }: Pair, time: number): string[] {
  return Array.from({ length: MOST_TIMES }, (_, at) => {
    const times = first ? [time, at + 1] : [at + 1, time]
    return toHex(digestOf('choice', secret, Uint8Array.from(times)).slice(0, TOKEN_BYTES))
  })
}

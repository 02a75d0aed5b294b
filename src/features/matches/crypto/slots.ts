import type { Slot } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES, SEALED_BYTES, TOKEN_BYTES } from '@cloud/capabilities/matches/labels'
import nacl from 'tweetnacl/nacl.js'
import { toHex } from './bytes'
import { tokensOf, type Pair } from './pair'
import { seal } from './sealed'

/** Random bytes that were fetched before, given out piece by piece. Throws when there are no more. */
export type Draw = (length: number) => Uint8Array

const SLOT_BYTES = MOST_TIMES * TOKEN_BYTES + SEALED_BYTES

/** How many random bytes `slotsFor` may draw. */
export const bytesFor = (most: number): number => most * SLOT_BYTES

export function drawFrom(bytes: Uint8Array): Draw {
  let at = 0
  return (length) => {
    if (at + length > bytes.length) throw new RangeError('no random bytes left')
    at += length
    return bytes.slice(at - length, at)
  }
}

const decoy = (draw: Draw): Slot => ({
  tokens: Array.from({ length: MOST_TIMES }, () => toHex(draw(TOKEN_BYTES))),
  sealed: toHex(draw(SEALED_BYTES)),
})

const byTokens = (one: Slot, other: Slot) => ((one.tokens[0] ?? '') < (other.tokens[0] ?? '') ? -1 : 1)

/**
 * What is handed in the `time`-th time: always `most` slots, the choices among decoys that look the same, in an
 * order that says nothing. More than `most` pairs are a RangeError.
 */
export function slotsFor(
  pairs: readonly Pair[],
  { time, most, contact }: { readonly time: number; readonly most: number; readonly contact: string },
  draw: Draw,
): Slot[] {
  if (pairs.length > most) throw new RangeError('more choices than slots')
  const chosen = pairs.map((pair) => ({
    tokens: tokensOf(pair, time),
    sealed: seal(contact, pair, draw(nacl.secretbox.nonceLength)),
  }))
  const decoys = Array.from({ length: most - pairs.length }, () => decoy(draw))
  return [...chosen, ...decoys].sort(byTokens)
}

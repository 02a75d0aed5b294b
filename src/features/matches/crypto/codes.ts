import { fromHex } from './bytes'
import { digestOf } from './digest'
import type { Known } from './pair'

/** What people compare: who it is and which key is hers. */
export interface Named extends Known {
  readonly nickname: string
}

const personDigest = (event: string, { id, key, nickname }: Named): Uint8Array =>
  digestOf('person', event, id, fromHex(key), nickname)

const GROUPS = 4

/** Four groups of four digits: about 53 bits, far too many to try out keys until they fit. */
function digits(digest: Uint8Array): string {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  return Array.from({ length: GROUPS }, (_, at) =>
    String(view.getUint32(4 * at) % 10_000).padStart(4, '0'),
  ).join(' ')
}

/** The code of one person; hers shows the same about herself, if the server shows the same key to both. */
export const personCode = (event: string, person: Named): string => digits(personDigest(event, person))

/** One code for a whole room: all who see the same people with the same keys see the same code. */
export function roomCode(event: string, people: readonly Named[]): string {
  const sorted = [...people].sort((one, other) => (one.id < other.id ? -1 : 1))
  return digits(digestOf('room', event, ...sorted.map((person) => personDigest(event, person))))
}

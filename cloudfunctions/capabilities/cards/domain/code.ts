/** A code changes every 30 seconds; this slot and the one before are accepted, so a picture of it dies in 60. */
export const SLOT_MS = 30_000

/** 80 bits of the signature: RFC 2104 §5 asks for half the hash or 80 bits at least; more makes the QR denser. */
const MAC_DIGITS = 20

const PREFIX = 'UM1'
export const PURPOSE = 'member-card'

type SignText = (text: string) => string

export const slotOf = (now: string): number => Math.floor(Date.parse(now) / SLOT_MS)

export const startOf = (slot: number): string => new Date(slot * SLOT_MS).toISOString()

const macOf = (personId: string, slot: string, sign: SignText) =>
  sign(`${personId}.${slot}`).slice(0, MAC_DIGITS)

/** `UM1.<person>.<slot in base 36>.<mac>`; `sign` is the environment's, for this purpose. */
export const codeFor = (personId: string, slot: number, sign: SignText): string => {
  const written = slot.toString(36)
  return `${PREFIX}.${personId}.${written}.${macOf(personId, written, sign)}`
}

export type ReadCode =
  | { readonly ok: true; readonly personId: string; readonly slot: number }
  | { readonly ok: false; readonly why: 'invalid' | 'expired' }

const SHAPE = /^UM1\.([\w-]{1,80})\.([0-9a-z]{1,8})\.([0-9a-f]{20})$/

/** Every digit is looked at, wherever the first difference is. */
const isSame = (one: string, other: string): boolean =>
  [...one].reduce((differs, digit, at) => differs | (digit.charCodeAt(0) ^ other.charCodeAt(at)), 0) === 0

/**
 * Reads a code against the server's clock. Forged, of another environment or ahead of time: `invalid`;
 * ours, but of two slots ago or older: `expired`.
 */
export const readCode = (text: string, now: string, sign: SignText): ReadCode => {
  const [, personId = '', written = '', mac = ''] = SHAPE.exec(text.trim()) ?? []
  const slot = Number.parseInt(written, 36)
  if (!personId || !isSame(mac, macOf(personId, written, sign))) return { ok: false, why: 'invalid' }
  const age = slotOf(now) - slot
  if (age < 0) return { ok: false, why: 'invalid' }
  return age <= 1 ? { ok: true, personId, slot } : { ok: false, why: 'expired' }
}

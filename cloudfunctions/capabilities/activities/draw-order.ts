/**
 * 随机排序: the order of entries, so that anybody can work it out again. Imports nothing and knows no rule of
 * this union: the phone runs the same file.
 *
 * Algorithm `union-order-1`, byte by byte; every text is UTF-8, every hash SHA-256 in lower-case hex:
 * - secret     = 64 digits of 0-9a-f, the bytes 0x30-0x39 and 0x61-0x66; written otherwise, nothing is computed.
 * - commitment = SHA-256 of the 32 bytes that these digits say; published before sign-up opens.
 * - list       = for each entry, in ascending order of `entry` (by code unit): entry TAB salt TAB size LF in a
 *   plain list, entry TAB salt TAB size TAB weight LF in every line of a weighed one. TAB is the byte 0x09, LF
 *   is 0x0A; size and weight are decimal digits without leading zeros. A list is weighed when any weight in it
 *   is not 0, as where those go first who came least, or where no-shows count; no byte says so besides.
 * - listDigest = SHA-256(list)
 * - seed       = SHA-256(the 64 digits of the secret LF listDigest)
 * - key        = SHA-256(seed LF entry)
 * - order      = ascending by weight, then by key.
 * - log        = pages of lines; digest of a page = SHA-256(digest of the page before LF lines), the first one
 *   with the commitment in place of the digest before. A line is `in TAB entry TAB salt TAB size LF` or
 *   `out TAB entry LF`; the last line of an entry counts. The list is what is in at the end of the log, before
 *   anything is weighed.
 *
 * What it proves: nobody who did not know the secret could foresee or choose a place, and after closing nothing
 * can be changed, added or dropped without another digest; whoever noted the log's digest while sign-up was
 * open finds later that her page, and all before it, are still as they were.
 * What it does not: whoever runs the server knows the secret early. She could add entries of her own before
 * closing and try out their salts, but only as lines in the log that everybody sees grow, and every later entry
 * changes all places again.
 */
export const ALGORITHM = 'union-order-1'

/** The flaw of a secret that is not written as it must be. */
export const NO_SECRET = 'the secret is not 64 digits of 0-9a-f'

export type DrawEntry = { readonly entry: string; readonly salt: string; readonly size: number }
export type WeighedEntry = DrawEntry & { readonly weight: number }
type Listed = DrawEntry & Partial<WeighedEntry>

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Fractional parts of square and cube roots of the first primes, as the standard defines its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 4294967296) | 0

const primes = (count: number): readonly number[] => {
  const found: number[] = []
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next)
  }
  return found
}

const ROUND = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)))

/** UTF-8; a lone surrogate becomes U+FFFD, as everywhere else. */
export const utf8 = (text: string): number[] => {
  const bytes: number[] = []
  for (const sign of text) {
    let code = sign.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}

const padded = (bytes: readonly number[]): number[] => {
  const bits = bytes.length * 8
  const message = bytes.concat(0x80)
  while (message.length % 64 !== 56) message.push(0)
  for (let shift = 56; shift >= 0; shift -= 8) message.push(Math.floor(bits / 2 ** shift) & 255)
  return message
}

const scheduleOf = (message: readonly number[], from: number): Int32Array => {
  const words = new Int32Array(64)
  for (let at = 0; at < 16; at += 1) {
    const byte = (offset: number) => message[from + at * 4 + offset] ?? 0
    words[at] = (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)
  }
  for (let at = 16; at < 64; at += 1) {
    const word = (back: number) => words[at - back] ?? 0
    const small = rotate(word(15), 7) ^ rotate(word(15), 18) ^ (word(15) >>> 3)
    const large = rotate(word(2), 17) ^ rotate(word(2), 19) ^ (word(2) >>> 10)
    words[at] = word(16) + small + word(7) + large
  }
  return words
}

const compress = (state: readonly number[], words: Int32Array): number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < 64; at += 1) {
    const one = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + one + ((e & f) ^ (~e & g)) + (ROUND[at] ?? 0) + (words[at] ?? 0)) | 0
    const two = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (state[at] ?? 0)) | 0)
}

/** SHA-256 of bytes, 64 hex digits. */
export const sha256Bytes = (bytes: readonly number[]): string => {
  const message = padded(bytes)
  let state: number[] = [...START]
  for (let from = 0; from < message.length; from += 64) state = compress(state, scheduleOf(message, from))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export const sha256 = (text: string): string => sha256Bytes(utf8(text))

/** A way to hash a text: `sha256`, or the same from a library that is faster. */
export type Hash = (text: string) => string

/** One secret is written in one way only: the commitment is to its bytes, the seed is of its digits. */
export const isSecret = (secret: string): boolean => /^[0-9a-f]{64}$/.test(secret)

const demanded = (secret: string): string => {
  if (!isSecret(secret)) throw new Error(NO_SECRET)
  return secret
}

/** Throws for what is no secret, as everything that is computed of one. */
export const commitmentOf = (secret: string): string =>
  sha256Bytes((demanded(secret).match(/../g) ?? []).map((pair) => parseInt(pair, 16)))

/** What all keys of an order are computed from. */
export const seedOf = (secret: string, listDigest: string, hash: Hash = sha256): string =>
  hash(`${demanded(secret)}\n${listDigest}`)

const byEntry = (one: DrawEntry, other: DrawEntry): number => (one.entry < other.entry ? -1 : 1)

/** The list as it is hashed: weighed when any weight is not 0. */
export const listOf = (entries: readonly Listed[]): string => {
  const isWeighed = entries.some(({ weight = 0 }) => weight !== 0)
  return [...entries]
    .sort(byEntry)
    .map(
      ({ entry, salt, size, weight = 0 }) => `${entry}\t${salt}\t${size}${isWeighed ? `\t${weight}` : ''}\n`,
    )
    .join('')
}

/** The entries in their order, first place first. */
export const orderOf = <E extends WeighedEntry>(
  entries: readonly E[],
  secret: string,
  hash: Hash = sha256,
): readonly E[] => {
  const seed = seedOf(secret, hash(listOf(entries)), hash)
  return entries
    .map((it) => ({ it, key: hash(`${seed}\n${it.entry}`) }))
    .sort((one, other) => one.it.weight - other.it.weight || (one.key < other.key ? -1 : 1))
    .map(({ it }) => it)
}

export const lineIn = ({ entry, salt, size }: DrawEntry): string => `in\t${entry}\t${salt}\t${size}\n`
export const lineOut = (entry: string): string => `out\t${entry}\n`

/** The running digest of the log after one more page. `before`: of the page before, or the commitment. */
export const pageDigest = (before: string, lines: string, hash: Hash = sha256): string =>
  hash(`${before}\n${lines}`)

/** Who is in at the end of the log, by entry. */
export const listIn = (pages: readonly string[]): readonly DrawEntry[] => {
  const list = new Map<string, DrawEntry>()
  for (const line of pages.join('').split('\n')) {
    const [what, entry = '', salt = '', size = ''] = line.split('\t')
    if (what === 'in') list.set(entry, { entry, salt, size: Number(size) })
    if (what === 'out') list.delete(entry)
  }
  return [...list.values()].sort(byEntry)
}

import { inflateRawSync } from 'node:zlib'

/** One file in a zip archive, as its directory describes it. */
export type Zipped = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 2000
/** Stands for a size that only the archive's 64-bit form can say; those are far beyond what is read here. */
const BEYOND = 0xffffffff

const endOf = (zip: Buffer): number => {
  const earliest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = zip.length - END_LENGTH; at >= earliest; at -= 1) if (zip.readUInt32LE(at) === END) return at
  return -1
}

const entryAt = (zip: Buffer, at: number): { readonly entry: Zipped; readonly next: number } | null => {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return null
  const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
    number,
    number,
    number,
  ]
  const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
  const entry = {
    name: zip.toString('utf8', at + 46, at + 46 + name),
    method: isEncrypted ? -1 : zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    at: zip.readUInt32LE(at + 42),
  }
  return { entry, next: at + 46 + name + extra + comment }
}

/** The files of an archive by their names; null for what is no archive. */
export const zipDirectory = (zip: Buffer): ReadonlyMap<string, Zipped> | null => {
  const end = endOf(zip)
  if (end < 0) return null
  const count = zip.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return null
  const found = new Map<string, Zipped>()
  for (let at = zip.readUInt32LE(end + 16), left = count; left > 0; left -= 1) {
    const read = entryAt(zip, at)
    if (!read) return null
    found.set(read.entry.name, read.entry)
    at = read.next
  }
  return found
}

/**
 * The content of one file. Null when it is damaged, sealed with a password, or larger than `mostBytes`: no more
 * than that is ever unpacked, whatever the directory promises.
 */
export const unzipped = (zip: Buffer, { method, packed, at }: Zipped, mostBytes: number): Buffer | null => {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== LOCAL || packed === BEYOND) return null
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const content = zip.subarray(from, from + packed)
  if (content.length !== packed) return null
  if (method === 0) return packed <= mostBytes ? content : null
  if (method !== 8) return null
  try {
    return inflateRawSync(content, { maxOutputLength: mostBytes })
  } catch {
    return null
  }
}

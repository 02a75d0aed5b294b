import {
  commitmentOf,
  isSecret,
  listIn,
  listOf,
  NO_SECRET,
  orderOf,
  pageDigest,
  sha256,
  type DrawEntry,
  type Hash,
  type WeighedEntry,
} from './draw-order'

/** Everything that was published about an order. */
export type Published = {
  readonly commitment: string
  readonly secret: string
  readonly listDigest: string
  readonly logDigest: string
  readonly entries: readonly (WeighedEntry & { readonly place: number })[]
  /** Pages of the log, in order. */
  readonly log: readonly string[]
}

const unweighed = ({ entry, salt, size }: DrawEntry): DrawEntry => ({ entry, salt, size })

/** What does not follow from the secret; nothing is computed of one that is written otherwise. */
const flawsOfSecret = ({ commitment, secret, entries }: Published, hash: Hash): readonly string[] => {
  if (!isSecret(secret)) return [NO_SECRET]
  const isInPlace = orderOf(entries, secret, hash).every(({ place }, at) => place === at + 1)
  return [...(commitmentOf(secret) === commitment ? [] : ['commitment']), ...(isInPlace ? [] : ['order'])]
}

/** What does not fit together; empty when the order follows from what was published. */
export const flawsIn = (published: Published, hash: Hash = sha256): readonly string[] => {
  const { commitment, listDigest, logDigest, entries, log } = published
  const logged = log.reduce((before, lines) => pageDigest(before, lines, hash), commitment)
  return [
    ...flawsOfSecret(published, hash),
    ...(logged === logDigest ? [] : ['log']),
    ...(listOf(listIn(log)) === listOf(entries.map(unweighed)) ? [] : ['list']),
    ...(hash(listOf(entries)) === listDigest ? [] : ['listDigest']),
  ]
}

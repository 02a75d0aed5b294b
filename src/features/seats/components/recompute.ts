import type { Proof } from '@cloud/capabilities/activities/contract'
import {
  ALGORITHM,
  commitmentOf,
  isSecret,
  listOf,
  orderOf,
  seedOf,
  sha256,
} from '@cloud/capabilities/activities/draw-order'
import type { Allocation } from '@cloud/capabilities/activities/labels'
import type { KeptEntry } from '@/shared/activities/kept'

/** Everything that was published, all parts together. */
export type Published = Omit<Proof, 'part' | 'parts'>
export type Entry = Proof['entries'][number]

/** What this phone knows by itself, and what the server says is hers. */
export interface Own {
  readonly kept: KeptEntry | undefined
  /** Her number on the list, by the server; undefined for whoever did not enter. */
  readonly entry: string | undefined
  readonly allocation: Allocation
  /** The school lowers whoever signed up and did not come: that moves people in a plain order too. */
  readonly hasNoShowRule?: boolean
}

/** `undefined`: this phone has nothing to hold it against. */
export type Checked = Readonly<
  Record<'algorithm' | 'secret' | 'seal' | 'sameSeal' | 'list' | 'order' | 'mine', boolean | undefined>
>

export interface Verdict {
  readonly checked: Checked
  /** Nothing that was checked failed. */
  readonly fits: boolean
  /** First place first, as this phone worked it out. */
  readonly order: readonly Entry[]
  /** Her place in it, 1 is first. */
  readonly place: number | undefined
}

const SALT = /^[0-9a-f]{16,64}$/
const NUMBER = /^[\w-]{1,80}$/

/** A seal holds for one secret only when that is written in one way only. */
const isSealed = ({ secret, commitment }: Published) =>
  isSecret(secret) && commitmentOf(secret) === commitment

const isCount = (number: number, least: number) => Number.isInteger(number) && number >= least

/** Every line can be read in one way only, and none is there twice. */
const isPlain = ({ entries, count }: Published) =>
  entries.length === count &&
  new Set(entries.map(({ entry }) => entry)).size === count &&
  entries.every(
    ({ entry, salt, size, weight }) =>
      NUMBER.test(entry) && SALT.test(salt) && isCount(size, 1) && isCount(weight, 0),
  )

const isMineThere = ({ entries }: Published, { kept, entry }: Own): boolean | undefined => {
  const number = kept?.entry ?? entry
  if (number === undefined) return undefined
  const row = entries.find((one) => one.entry === number)
  if (!row) return false
  return kept ? row.salt === kept.salt : undefined
}

/** By chance alone, where that is the rule: nobody is moved by a weight. */
const isFair = ({ entries }: Published, { allocation, hasNoShowRule }: Own) =>
  allocation !== 'draw' || hasNoShowRule || entries.every(({ weight }) => weight === 0)

/** The order by the secret; nothing is worked out of one that is written otherwise. A step every ten entries. */
function* ordering({ entries, secret }: Published, digest: string): Generator<number, readonly Entry[]> {
  if (!isSecret(secret)) return []
  const seed = seedOf(secret, digest)
  const keys = new Map<string, string>()
  for (const [done, { entry }] of entries.entries()) {
    keys.set(`${seed}\n${entry}`, sha256(`${seed}\n${entry}`))
    if (done % 10 === 9) yield done + 1
  }
  return orderOf(entries, secret, (text) => keys.get(text) ?? sha256(text))
}

const isInPlace = (order: readonly Entry[], { entries }: Published) =>
  order.length === entries.length && order.every(({ place }, at) => place === at + 1)

/**
 * Works the order out again from what was published, by nothing else. Gives how many entries are done, a step at a
 * time, so that the page stays alive; in the end the verdict.
 */
export function* recomputing(published: Published, own: Own): Generator<number, Verdict> {
  const { entries, secret, listDigest, commitment, algorithm } = published
  const { kept } = own
  const digest = sha256(listOf(entries))
  const order = yield* ordering(published, digest)
  const checked: Checked = {
    algorithm: algorithm === ALGORITHM,
    secret: isSecret(secret),
    seal: isSealed(published),
    sameSeal: kept?.commitment ? kept.commitment === commitment : undefined,
    list: isPlain(published) && digest === listDigest,
    order: isFair(published, own) && isInPlace(order, published),
    mine: isMineThere(published, own),
  }
  const number = kept?.entry ?? own.entry
  const at = order.findIndex(({ entry }) => entry === number)
  const fits = Object.values(checked).every((ok) => ok !== false)
  return { checked, fits, order, place: at < 0 ? undefined : at + 1 }
}

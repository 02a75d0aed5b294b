import { randomBytes } from 'node:crypto'
import { duplicate, txBusy, txConflict, txMissing, txTooLong } from '../errors'
import type { Doc } from '../values'
import { assertUnique, type Collection, type Rec, type Tx } from './collection'

const LIFETIME_MS = 30_000
const MOST_OPERATIONS = 100

export type Transactions = {
  readonly begin: (snap: number) => string
  /** The open transaction of that id, null for no id; throws DATABASE_TRANSACTION_FAIL when it is gone. */
  readonly get: (id: unknown) => Tx | null
  readonly end: (tx: Tx) => void
  readonly endAll: () => void
  readonly anyOpen: () => boolean
  readonly oldestSnap: () => number
}

/** The open transactions; `onIdle` is called when the last one ends. */
export const createTransactions = (onIdle: () => void): Transactions => {
  const open = new Map<string, Tx>()

  const end = (tx: Tx): void => {
    if (!open.delete(tx.id)) return
    clearTimeout(tx.timer)
    for (const [rec, { collection }] of tx.writes) {
      rec.lock = null
      const neverWas = !rec.current.doc && !rec.current.prev
      if (neverWas) collection.records.delete(rec.key)
    }
    tx.release()
    if (open.size === 0) onIdle()
  }

  const begin = (snap: number): string => {
    const id = randomBytes(12).toString('hex')
    let release = (): void => undefined
    const done = new Promise<void>((resolve) => (release = resolve))
    const timer = setTimeout(() => end(tx), LIFETIME_MS)
    timer.unref()
    const tx: Tx = { id, snap, writes: new Map(), done, release, timer, busy: false, operations: 0 }
    open.set(id, tx)
    return id
  }

  const get = (id: unknown): Tx | null => {
    if (id === undefined || id === null || id === '') return null
    const tx = open.get(String(id))
    if (!tx) throw txMissing()
    return tx
  }

  const oldestSnap = (): number => Math.min(...[...open.values()].map((tx) => tx.snap))

  const endAll = (): void => [...open.values()].forEach(end)

  return { begin, get, end, endAll, anyOpen: () => open.size > 0, oldestSnap }
}

/** Takes the transaction for one operation: they must come one after the other. */
export const claim = (tx: Tx): void => {
  if (tx.busy) throw txBusy()
  tx.busy = true
}

/** Throws when the transaction has had its 100 operations. */
export const countOperation = (tx: Tx): void => {
  tx.operations += 1
  if (tx.operations > MOST_OPERATIONS) throw txTooLong()
}

/** Throws a conflict unless `tx` may write this record: the first writer wins, on an unchanged snapshot. */
export const assertWritable = (rec: Rec, tx: Tx): void => {
  if (rec.lock !== tx && (rec.lock || rec.current.seq > tx.snap)) throw txConflict()
}

/** Notes a write that becomes visible to others at commit. */
export const stage = (collection: Collection, rec: Rec, doc: Doc | null, tx: Tx): void => {
  assertWritable(rec, tx)
  rec.lock = tx
  tx.writes.set(rec, { collection, doc })
}

/** The unique keys of a document, each as one text with the index it belongs to. */
const uniqueKeys = (collection: Collection, doc: Doc): readonly (readonly [name: string, index: string])[] =>
  collection.indexes
    .filter((index) => index.spec.unique)
    .flatMap((index) =>
      index
        .keysOf(doc)
        .map((key) => [JSON.stringify([collection.name, index.spec.name, key]), index.spec.name] as const),
    )

/** Throws DATABASE_DUPLICATE_WRITE if the staged documents clash with stored ones or with each other. */
export const assertCommittable = (tx: Tx): void => {
  const taken = new Set<string>()
  const claimKey = (collection: Collection, name: string, index: string): void => {
    if (taken.has(name)) throw duplicate(collection.name, index, name)
    taken.add(name)
  }
  for (const { collection, doc } of tx.writes.values()) {
    if (!doc) continue
    assertUnique(collection, doc, (id) => collection.records.get(id)?.lock === tx)
    uniqueKeys(collection, doc).forEach(([name, index]) => claimKey(collection, name, index))
  }
}

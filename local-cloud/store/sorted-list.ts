/** One index entry: the values of the indexed fields and the record they belong to. */
export type Entry = { readonly key: readonly unknown[]; readonly id: string }

type Test = (entry: Entry) => boolean

export type SortedList = {
  readonly add: (entry: Entry) => void
  readonly remove: (entry: Entry) => void
  /** Entries from the first that is `inside` to the last that is not `past`; both tests are monotone. */
  readonly ascend: (inside: Test, past: Test) => Generator<Entry>
  /** The same entries backwards. */
  readonly descend: (inside: Test, past: Test) => Generator<Entry>
}

const CHUNK = 512

/** The first position whose item passes a monotone test. */
const firstWhere = <T>(items: readonly T[], test: (item: T) => boolean): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

const lastOf = (chunk: readonly Entry[]): Entry => chunk[chunk.length - 1] as Entry

/**
 * A sorted multiset in chunks of at most 512 entries: insert and remove move one chunk only.
 * Generators must be used up before the list is changed.
 */
export const createSortedList = (compare: (a: Entry, b: Entry) => number): SortedList => {
  const chunks: Entry[][] = []

  const add = (entry: Entry): void => {
    const at = Math.min(
      firstWhere(chunks, (chunk) => compare(lastOf(chunk), entry) >= 0),
      Math.max(chunks.length - 1, 0),
    )
    const chunk = chunks[at]
    if (!chunk) {
      chunks.push([entry])
      return
    }
    chunk.splice(
      firstWhere(chunk, (other) => compare(other, entry) >= 0),
      0,
      entry,
    )
    if (chunk.length > CHUNK) chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2))
  }

  const remove = (entry: Entry): void => {
    const at = firstWhere(chunks, (chunk) => compare(lastOf(chunk), entry) >= 0)
    const chunk = chunks[at]
    if (!chunk) return
    const position = firstWhere(chunk, (other) => compare(other, entry) >= 0)
    const found = chunk[position]
    if (!found || compare(found, entry) !== 0) return
    chunk.splice(position, 1)
    if (chunk.length === 0) chunks.splice(at, 1)
  }

  function* ascend(inside: Test, past: Test): Generator<Entry> {
    let at = firstWhere(chunks, (chunk) => inside(lastOf(chunk)))
    let position = firstWhere(chunks[at] ?? [], inside)
    for (; at < chunks.length; at++, position = 0) {
      const chunk = chunks[at] as Entry[]
      for (; position < chunk.length; position++) {
        const entry = chunk[position] as Entry
        if (past(entry)) return
        yield entry
      }
    }
  }

  function* descend(inside: Test, past: Test): Generator<Entry> {
    let at = Math.min(
      firstWhere(chunks, (chunk) => past(lastOf(chunk))),
      chunks.length - 1,
    )
    let position = firstWhere(chunks[at] ?? [], past) - 1
    while (at >= 0) {
      const chunk = chunks[at] as Entry[]
      for (; position >= 0; position--) {
        const entry = chunk[position] as Entry
        if (!inside(entry)) return
        yield entry
      }
      at -= 1
      position = (chunks[at]?.length ?? 0) - 1
    }
  }

  return { add, remove, ascend, descend }
}

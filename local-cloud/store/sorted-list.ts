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

type Compare = (a: Entry, b: Entry) => number

const addTo = (chunks: Entry[][], compare: Compare, entry: Entry): void => {
  const after = firstWhere(chunks, (chunk) => compare(lastOf(chunk), entry) >= 0)
  const at = Math.min(after, Math.max(chunks.length - 1, 0))
  const chunk = chunks[at]
  if (!chunk) {
    chunks.push([entry])
    return
  }
  const position = firstWhere(chunk, (other) => compare(other, entry) >= 0)
  chunk.splice(position, 0, entry)
  if (chunk.length > CHUNK) chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2))
}

const removeFrom = (chunks: Entry[][], compare: Compare, entry: Entry): void => {
  const at = firstWhere(chunks, (chunk) => compare(lastOf(chunk), entry) >= 0)
  const chunk = chunks[at]
  if (!chunk) return
  const position = firstWhere(chunk, (other) => compare(other, entry) >= 0)
  const found = chunk[position]
  if (!found || compare(found, entry) !== 0) return
  chunk.splice(position, 1)
  if (chunk.length === 0) chunks.splice(at, 1)
}

/** Every entry from a place onwards (step 1) or backwards (step -1). */
function* walk(chunks: readonly Entry[][], at: number, from: number, step: 1 | -1): Generator<Entry> {
  let position = from
  for (let chunk = chunks[at]; chunk; chunk = chunks[(at += step)]) {
    if (position < 0) position = chunk.length - 1
    for (; position >= 0 && position < chunk.length; position += step) yield chunk[position] as Entry
    position = step === 1 ? 0 : -1
  }
}

function* until(entries: Generator<Entry>, stop: Test): Generator<Entry> {
  for (const entry of entries) {
    if (stop(entry)) return
    yield entry
  }
}

const ascendIn = (chunks: readonly Entry[][], inside: Test, past: Test): Generator<Entry> => {
  const at = firstWhere(chunks, (chunk) => inside(lastOf(chunk)))
  return until(walk(chunks, at, firstWhere(chunks[at] ?? [], inside), 1), past)
}

const descendIn = (chunks: readonly Entry[][], inside: Test, past: Test): Generator<Entry> => {
  const at = firstWhere(chunks, (chunk) => past(lastOf(chunk)))
  const position = firstWhere(chunks[at] ?? [], past)
  const outside: Test = (entry) => !inside(entry)
  // Nothing of the chunk lies before `past`: the last entry of the chunk before it is where to start.
  return until(position === 0 ? walk(chunks, at - 1, -1, -1) : walk(chunks, at, position - 1, -1), outside)
}

/**
 * A sorted multiset in chunks of at most 512 entries: insert and remove move one chunk only.
 * Generators must be used up before the list is changed.
 */
export const createSortedList = (compare: Compare): SortedList => {
  const chunks: Entry[][] = []
  return {
    add: (entry) => addTo(chunks, compare, entry),
    remove: (entry) => removeFrom(chunks, compare, entry),
    ascend: (inside, past) => ascendIn(chunks, inside, past),
    descend: (inside, past) => descendIn(chunks, inside, past),
  }
}

import { compareValues, idKey, type Doc } from '../values'
import type { Collection, Rec } from './collection'
import type { FieldIndex } from './field-index'
import type { Plan, Stretch } from './planner'
import type { Entry } from './sorted-list'

/** Where an entry lies: negative before the stretch, 0 inside, positive past it, in index order. */
const positionIn = (index: FieldIndex, { prefix, between }: Stretch) => {
  const directions = index.spec.fields.map((field) => field.direction)
  return (entry: Entry): number => {
    for (let at = 0; at < prefix.length; at++) {
      const found = compareValues(entry.key[at], prefix[at])
      if (found !== 0) return found * (directions[at] ?? 1)
    }
    if (!between) return 0
    const direction = directions[prefix.length] ?? 1
    const value = entry.key[prefix.length]
    const low = compareValues(value, between.lower.value)
    if (low < 0 || (low === 0 && !between.lower.inclusive)) return -direction
    const high = compareValues(value, between.upper.value)
    return high > 0 || (high === 0 && !between.upper.inclusive) ? direction : 0
  }
}

function* walk(collection: Collection, plan: Plan, stretch: Stretch): Generator<Rec> {
  const [id] = stretch.prefix
  if (plan.index === collection.indexes[0] && stretch.prefix.length === 1) {
    const rec = collection.records.get(idKey(id))
    if (rec) yield rec
    return
  }
  const position = positionIn(plan.index, stretch)
  const inside = (entry: Entry): boolean => position(entry) >= 0
  const past = (entry: Entry): boolean => position(entry) > 0
  const { list } = plan.index
  for (const entry of plan.reverse ? list.descend(inside, past) : list.ascend(inside, past)) {
    const rec = collection.records.get(entry.id)
    if (rec) yield rec
  }
}

/** Interleaves streams that are each in order. */
function* merge(streams: readonly Generator<Rec>[], compare: (a: Rec, b: Rec) => number): Generator<Rec> {
  const heads = streams.map((stream) => ({ stream, next: stream.next() })).filter(({ next }) => !next.done)
  while (heads.length > 0) {
    const head = heads.reduce((best, other) =>
      compare(other.next.value as Rec, best.next.value as Rec) < 0 ? other : best,
    )
    yield head.next.value as Rec
    head.next = head.stream.next()
    if (head.next.done) heads.splice(heads.indexOf(head), 1)
  }
}

function* once(stream: Generator<Rec>): Generator<Rec> {
  const seen = new Set<Rec>()
  for (const rec of stream) {
    if (seen.has(rec)) continue
    seen.add(rec)
    yield rec
  }
}

function* concat(streams: readonly Generator<Rec>[]): Generator<Rec> {
  for (const stream of streams) yield* stream
}

/**
 * The records a plan reaches, each once, lazily and in `compare` order if the plan is sorted.
 * They are candidates: the caller still tests the query on each.
 */
export const scan = (
  collection: Collection,
  plans: readonly Plan[],
  compare: ((a: Doc, b: Doc) => number) | null,
): Generator<Rec> => {
  const streams = plans.flatMap((plan) => plan.stretches.map((stretch) => walk(collection, plan, stretch)))
  const [only] = streams
  const repeats = plans.length > 1 || plans.some((plan) => plan.index.multikey.size > 0)
  const byDoc = (a: Rec, b: Rec): number => compare?.(a.current.doc ?? {}, b.current.doc ?? {}) ?? 0
  const merged = compare && plans.every((plan) => plan.sorted) && plans.length === 1
  const joined = streams.length === 1 && only ? only : merged ? merge(streams, byDoc) : concat(streams)
  return repeats ? once(joined) : joined
}

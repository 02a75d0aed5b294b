import { dayOf } from '../../kernel/domain/time'
import type { Db } from '../../kernel/ports/db'
import { unitKey, type RosterRow, type Setting } from '../members/port'
import type { Job } from './domain/job'
import type { Line } from './domain/line'
import type { ChunkDoc } from './store'

/** What an import needs of the world; the phone's call, the timer and the roster command each give it. */
export type Work = { readonly db: Db; readonly now: string }

export type RowLine = Line<RosterRow>

/** How rows of this import are understood. `at`: the instant whose day counts. */
export const settingOf = ({ school, scope, heedsOffices, units }: Job, at: string): Setting => {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  return {
    school,
    scope: scope.path,
    heedsOffices,
    today: dayOf(at),
    unitOf: (name) => byKey.get(unitKey(name)),
  }
}

export const chunkId = (importId: string, n: number): string => `${importId}-${n}`

/** The lines of a chunk as they were written: their rows are the roster's. */
export const linesOf = ({ lines }: Pick<ChunkDoc, 'lines'>): readonly RowLine[] => lines as readonly RowLine[]

/** Calls under way at once: fast, and far below the plan's calls per second. */
const AT_ONCE = 20

/** Works through all of these in order, some of them at once. */
export const inParallel = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = next
      next += 1
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
  return results
}

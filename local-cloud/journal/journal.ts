import { DbError, messageOf } from '../errors'
import type { CollectionSpec } from '../options'
import type { Doc } from '../values'

/** One thing to make durable: a document's new state (null: removed) or a collection's definition. */
export type Change =
  | { readonly kind: 'doc'; readonly collection: string; readonly id: unknown; readonly doc: Doc | null }
  | { readonly kind: 'collection'; readonly spec: CollectionSpec }

export type Journal = {
  readonly load: () => {
    readonly collections: readonly CollectionSpec[]
    readonly docs: Iterable<{ readonly collection: string; readonly doc: Doc }>
  }
  /** Queues changes; they are on disk once `settled()` resolves. */
  readonly append: (changes: readonly Change[]) => void
  /** Resolves when everything appended so far is on disk; rejects for ever after a write failed. */
  readonly settled: () => Promise<void>
  /** Writes a copy of everything appended so far to a file that does not exist yet. */
  readonly copyTo: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type GroupCommit = Pick<Journal, 'append' | 'settled'>

/**
 * Group commit: whatever arrives in one turn of the event loop shares one write and one fsync.
 * After a failed write memory is ahead of the disk, so nothing is acknowledged any more.
 */
export const createGroupCommit = (write: (changes: readonly Change[]) => void): GroupCommit => {
  let queue: Change[] = []
  let flushing: Promise<void> | null = null
  let broken: DbError | null = null

  const flush = (): void => {
    flushing = null
    const changes = queue
    queue = []
    if (broken) throw broken
    try {
      write(changes)
    } catch (error) {
      broken = new DbError('DATABASE_REQUEST_FAILED', `the journal cannot be written: ${messageOf(error)}`)
      throw broken
    }
  }

  const append = (changes: readonly Change[]): void => {
    if (changes.length === 0) return
    queue.push(...changes)
    flushing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(flush)
    flushing.catch(() => undefined)
  }

  const settled = (): Promise<void> => flushing ?? (broken ? Promise.reject(broken) : Promise.resolve())

  return { append, settled }
}

import type { DomainEvent, Pending } from '../../kernel/domain/event'
import { collection, pendingIndex, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { RequestRecord } from './domain/request'

export type RequestDoc = RequestRecord & Pending

export const requestsStore = collection<RequestDoc>('requests', {
  mine: { fields: ['applicantId', '-at'] },
  todo: { fields: ['todo', 'at'] },
  ...pendingIndex,
})

export const requestsCollections = [requestsStore] as const

/** Writes the next version over the one before it; false when somebody else has done so. One call. */
export const saveRequest = async (db: Db, next: RequestRecord, event: DomainEvent): Promise<boolean> => {
  if (next.version === 1) return db.insert(requestsStore, bearing<RequestDoc>(next, [event]))
  const { _id, ...change } = next
  return (
    (await db.update(requestsStore, { _id, version: next.version - 1 }, noting(change, [event]))) !== null
  )
}

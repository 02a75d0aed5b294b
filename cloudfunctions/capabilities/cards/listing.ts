import type { Db } from '../../kernel/ports/db'
import { peopleById } from '../members/port'
import type { Listed } from './domain/sheet'
import { cardsStore, type CardDoc } from './store'

const AT_ONCE = 100

const nextOf = (db: Db, batchId: string, after: CardDoc | undefined) =>
  db.find(cardsStore, 'entries', {
    where: { entries: batchId },
    limit: AT_ONCE,
    after: after && { _id: after._id },
  })

const listedOf = async (db: Db, batchId: string, found: readonly CardDoc[]): Promise<readonly Listed[]> => {
  const people = await peopleById(
    db,
    found.map(({ _id }) => _id),
  )
  return found.flatMap(({ _id, issues }) => {
    const person = people.get(_id)
    const type = issues.find((issue) => issue.batchId === batchId)?.type
    return person && type ? [{ ...person, type }] : []
  })
}

/** Everybody of a batch who is on the roster, as the city union wants her. Two calls for each hundred. */
export const listedIn = async (db: Db, batchId: string): Promise<readonly Listed[]> => {
  const all: Listed[] = []
  let found: readonly CardDoc[] = []
  do {
    found = await nextOf(db, batchId, found.at(-1))
    all.push(...(await listedOf(db, batchId, found)))
  } while (found.length === AT_ONCE)
  return all
}

import { inc, replace, startsWith, type Db } from '../../kernel/ports/db'
import { pagesOf } from '../../kernel/runtime/paging'
import { heldRows, lettingGo, type HeldRows } from '../privacy/port'
import { changesStore, committeesStore, membersStore, triesStore, type CommitteeDoc } from './store'
import { staffKey } from './tries'

/** Tries are known by the number alone, so they go before the record that knows it. */
const triesOfPerson: HeldRows = async ({ subject }, { db }) => {
  const person = await db.get(membersStore, subject)
  if (person) await db.remove(triesStore, { _id: staffKey(person.staffNo) })
}

const leaveSeat = async (db: Db, { _id, version, members }: CommitteeDoc, id: string): Promise<void> => {
  if (!members.some(({ personId, name }) => personId === id && name !== '')) return
  const without = members.map((one) => (one.personId === id ? { ...one, name: '' } : one))
  const change = { members: replace(without), version: inc(1) }
  const saved = await db.update(committeesStore, { _id, version }, change)
  if (!saved) throw new Error('a committee has changed meanwhile')
}

/** Who sat in a committee stays without a name. A school has few, so they are gone through. */
const seats: HeldRows = async ({ subject, data }, { db }) => {
  const among = { from: committeesStore, index: 'unit', where: { unit: startsWith(String(data.school)) } }
  for await (const page of pagesOf(db, among)) for (const one of page) await leaveSeat(db, one, subject)
}

/** The record itself goes last: whoever dies on the way finds it there again. */
export const purgeMembers = lettingGo(
  heldRows({
    what: 'changes',
    from: changesStore,
    index: 'person',
    of: (personId) => ({ personId }),
  }),
  triesOfPerson,
  seats,
  heldRows({ what: 'person', from: membersStore, index: '_id', of: (personId) => ({ _id: personId }) }),
)

import { digest } from '../../kernel/runtime/digest'
import { dayOf } from '../../kernel/domain/time'
import { absent, type Db } from '../../kernel/ports/db'
import { enrolled, type Enrolment } from './domain/enrol'
import { officesAfter } from './domain/moves'
import { amend, type Amendment, type Deed, type Facts } from './domain/record'
import type { ImportMark } from './domain/roster/mark'
import { standingAfter } from './domain/roster/said'
import { changeOf } from './save-person'
import { membersStore, type PersonDoc } from './store'

/** One person of one import: two who add the same one add one. */
export const personIdOf = (importId: string, staffNo: string): string =>
  digest(`${importId} ${staffNo}`).slice(0, 24)

/** Puts a changed record in place of the one that was read; null when it has changed since. One call. */
const put = (
  db: Db,
  before: PersonDoc,
  after: PersonDoc,
  imported: ImportMark,
): Promise<PersonDoc | null> => {
  const change = changeOf(before, { ...after, imported })
  return db.update(membersStore, { _id: before._id, rev: before.rev }, { ...change, rev: imported.rev })
}

/** Adds somebody; false when the number is taken. The import's id is the deed's. One call. */
export const addByImport = (db: Db, person: Omit<Enrolment, '_id'>, deed: Deed): Promise<boolean> => {
  const _id = personIdOf(deed.id, person.staffNo)
  const { person: added } = enrolled({ ...person, _id }, deed, dayOf(deed.at))
  return db.insert(membersStore, { ...added, imported: { by: deed.id, did: 'added', rev: added.rev } })
}

export type Saved = 'saved' | 'stale' | 'careerFull'

const factsBefore = (known: PersonDoc, facts: Partial<Facts>): Partial<Facts> =>
  Object.fromEntries(Object.keys(facts).map((field) => [field, known[field as keyof Facts]]))

const changeBy = async (
  db: Db,
  known: PersonDoc,
  amendment: Amendment,
  deed: Deed,
  did: 'changed' | 'left',
): Promise<Saved> => {
  const amended = amend(known, amendment, deed, dayOf(deed.at))
  if (!amended.ok) return 'careerFull'
  const { openid, ...after } = amended.plan.person
  const isReleased = after.kind === 'gone'
  const kept = { ...after, ...(openid !== undefined && !isReleased && { openid }) }
  const facts = factsBefore(known, amendment.facts ?? {})
  const before = { facts, offices: known.offices, ...(isReleased && openid !== undefined && { openid }) }
  const mark = { by: deed.id, did, rev: known.rev + 1, before }
  return (await put(db, known, kept, mark)) ? 'saved' : 'stale'
}

/** Changes somebody as a row says. One call. */
export const changeByImport = (db: Db, known: PersonDoc, amendment: Amendment, deed: Deed): Promise<Saved> =>
  changeBy(db, known, amendment, deed, 'changed')

/** Somebody who is in no row leaves on a day; her offices end with it. One call. */
export const leaveByImport = (db: Db, known: PersonDoc, from: string, deed: Deed): Promise<Saved> => {
  const dated = [{ from, set: { state: 'gone' } }] as const
  const offices = officesAfter(known.offices, standingAfter(known, dated, from), from)
  return changeBy(db, known, { what: 'left', dated, offices }, deed, 'left')
}

export type Restored = 'restored' | 'removed' | 'changedSince' | 'bound'

const isOf = ({ id }: { readonly id: string }, importId: string) =>
  id === importId || id.startsWith(`${importId}-`)

/** The dated changes of an import, taken back: they stay readable in the career. */
const takenBack = ({ career }: PersonDoc, importId: string) =>
  career.filter((change) => isOf(change, importId) && change.undoes === undefined)

const restoration = (known: PersonDoc, mark: ImportMark): Amendment => ({
  what: 'undone',
  facts: mark.before?.facts ?? {},
  offices: mark.before?.offices ?? known.offices,
  dated: takenBack(known, mark.by).map(({ id, from }) => ({ from, set: {}, undoes: id })),
})

/**
 * Puts somebody back as she was before an import, or takes her off again if it added her. Whoever has been changed
 * since, or was added and has bound her WeChat, stays as she is. One call; two when her account is another's now.
 */
export const restoreFromImport = async (
  db: Db,
  known: PersonDoc,
  importId: string,
  deed: Omit<Deed, 'id'>,
): Promise<Restored> => {
  const { imported } = known
  if (imported?.by !== importId) return 'changedSince'
  if (imported.did === 'restored') return 'restored'
  if (imported.rev !== known.rev) return 'changedSince'
  if (imported.did === 'added') return removeAdded(db, known)
  const undone = amend(
    known,
    restoration(known, imported),
    { ...deed, id: `${importId}-undo` },
    dayOf(deed.at),
  )
  if (!undone.ok) return 'changedSince'
  const after = undone.plan.person
  const mark = { by: importId, did: 'restored', rev: known.rev + 1 } as const
  const openid = known.openid ?? imported.before?.openid
  if (openid !== undefined && (await put(db, known, { ...after, openid }, mark))) return 'restored'
  return (await put(db, known, after, mark)) ? 'restored' : 'changedSince'
}

const removeAdded = async (db: Db, { _id, rev, openid }: PersonDoc): Promise<Restored> => {
  if (openid !== undefined) return 'bound'
  return (await db.remove(membersStore, { _id, rev, openid: absent })) ? 'removed' : 'changedSince'
}

import { dayOf } from '../../kernel/domain/time'
import type { Db } from '../../kernel/ports/db'
import type { Reaction } from '../../kernel/runtime/reactions'
import { enrolled } from './domain/enrol'
import type { Newcomer } from './domain/newcomer'
import type { Deed } from './domain/record'
import { idFrom } from './projections'
import { addPerson } from './save-person'
import { membersStore, newcomersStore, type PersonDoc } from './store'

/** Whoever has this number in a school. One call. */
export const namesakeOf = async (
  db: Db,
  staffNo: string,
  schoolUnit: string,
): Promise<PersonDoc | undefined> =>
  (await db.find(membersStore, 'staffNo', { where: { staffNo, schoolUnit }, limit: 1 }))[0]

/** The person that an admitted newcomer becomes: on the roster, bound to the account she wrote from. One call. */
export const admitPerson = (db: Db, newcomer: Newcomer, deed: Deed): Promise<boolean> => {
  const { _id, openid, name, staffNo, phone, employment, version, from } = newcomer
  const { unit, unitName, schoolUnit, schoolName } = newcomer
  const place = { unit, unitName, schoolUnit, schoolName }
  const standing = { ...place, state: 'staff', employment, fundingUnit: '', joinedOn: null } as const
  const facts = { name, staffNo, phone, sex: 'unknown', birthday: null, paidThrough: null, tags: [] } as const
  const today = dayOf(deed.at)
  const someone = { ...facts, _id: `${_id}-${version}`, standing, from: from ?? today }
  const { person, events } = enrolled(someone, deed, today)
  return addPerson(db, { person: { ...person, openid }, events })
}

/** The answer and the person are two documents: a death in between is made good here. */
export const completeAdmission: Reaction = async (event, { db }) => {
  const newcomer = await db.get(newcomersStore, event.subject)
  if (newcomer?.state !== 'admitted') return
  const deed = { id: idFrom(event), at: event.at, by: event.by, byName: '', why: '本人登记，核对后入册' }
  await admitPerson(db, newcomer, deed)
}

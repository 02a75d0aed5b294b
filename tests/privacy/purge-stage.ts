import { claimsStore } from '@cloud/capabilities/benefits/store'
import {
  attendanceStore,
  ratingsStore,
  signUpsStore,
  type SignUpDoc,
} from '@cloud/capabilities/activities/store'
import { changesStore, committeesStore } from '@cloud/capabilities/members/store'
import { staffKey } from '@cloud/capabilities/members/tries'
import { triesStore } from '@cloud/capabilities/members/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { consentsStore, looksStore } from '@cloud/capabilities/privacy/store'
import { requestsStore } from '@cloud/capabilities/requests/store'
import type { Collection, Db } from '@cloud/kernel/ports/db'
import { membersStore } from '@cloud/capabilities/members/store'
import { collections } from '@cloud/collections'
import { aRequest } from '../support/build-requests'
import { somebodyGone } from '../support/build-privacy'
import type { Files } from '@cloud/kernel/ports/deps'

/** Everything personal that is planted of one person; nothing of it may be left anywhere. */
export const secretsOf = (key: string) => ({
  name: `秘密${key}`,
  phone: `1880000${key.padStart(4, '0')}`,
  birthday: `19${key.padStart(2, '0').slice(-2)}-02-03`,
  staffNo: `SECRET-${key}`,
  reason: `家里的事-${key}`,
  answer: `不吃香菜-${key}`,
  companion: `孩子${key}`,
  said: `消息里说-${key}`,
  was: `从前叫-${key}`,
  looked: `来看望-${key}`,
  rated: `菜太咸-${key}`,
  team: `乙分会-${key}`,
})

const put = async <T>(db: Db, into: Collection<T>, document: T): Promise<void> => {
  if (!(await db.insert(into, document))) throw new Error(`${into.name} has it already`)
}

/** Where somebody is planted. */
type Ground = { readonly db: Db; readonly files: Files; readonly now: string }
type School = { readonly schoolUnit: string; readonly goneOn: string }

/** Somebody who is gone, with something of hers in every collection that holds people. Gives the file she sent. */
export const plantPerson = async (
  { db, files, now: at }: Ground,
  key: string,
  { schoolUnit, goneOn }: School,
) => {
  const secret = secretsOf(key)
  const { name, phone, birthday, staffNo } = secret
  const id = `gone-${key}`
  const place = { schoolUnit, unit: `${schoolUnit}a/`, unitName: '甲分会' }
  const file = await files.write(`uploads/paper/${id}/${key}.pdf`, Buffer.from('%PDF'))
  const person = somebodyGone(goneOn, { _id: id, name, phone, birthday, staffNo, ...place })
  await put(db, membersStore, person)
  await put(db, changesStore, {
    ...{ _id: `c-${id}`, personId: id, at, from: null, what: '更正', by: 'x', byName: '', why: secret.was },
    fields: { name: [secret.was, name] },
  })
  await put(db, triesStore, {
    ...{ _id: staffKey(staffNo), of: 'staff', about: staffKey(staffNo), count: 1, lastAt: at },
  })
  await put(db, messagesStore, {
    ...{ _id: `m-${id}`, to: id, title: secret.said, body: name, icon: 'member', link: '', at, read: true },
  })
  await put(
    db,
    requestsStore,
    aRequest(
      { _id: `join-${id}`, state: 'approved', todo: null },
      {
        applicantId: id,
        applicantName: name,
        reason: secret.reason,
      },
    ),
  )
  await put(db, looksStore, {
    ...{ _id: `l-${id}`, about: id, kind: 'revealed', at, by: 'x', office: '', fields: [] },
    purpose: secret.looked,
  })
  await put(db, consentsStore, { _id: `k-${id}`, personId: id, what: 'agreed', version: '1', at })
  const row = {
    ...{
      _id: `a1-${id}`,
      activityId: 'a1',
      memberId: id,
      state: 'cancelled',
      at,
      turn: at,
      stay: 's',
      cls: '',
    },
    ...{ share: 'rest', size: 1, nameMasked: name, unitName: '甲分会', showMe: true },
    companions: [{ name: secret.companion, age: 6, relation: 'child' }],
    answers: { diet: secret.answer, paper: file },
  }
  await put(db, signUpsStore, row as unknown as SignUpDoc)
  const there = { activityId: 'a1', memberId: id, at }
  await put(db, attendanceStore, {
    ...{ ...there, _id: `a1-main-${id}`, sessionId: 'main', nameMasked: name, unitName: secret.team },
    ...{ state: 'in', how: 'code', mark: 'm' },
  })
  await put(db, ratingsStore, { ...there, _id: `a1-${id}`, stars: 2, comment: secret.rated })
  await put(db, claimsStore, {
    ...{ _id: `v-${id}`, programmeId: 'b', memberId: id, unit: schoolUnit, year: 2015, kind: 'birthday' },
    ...{ state: 'redeemed', shopId: 's', shopUnit: 's', shopName: '甜', shopAddress: '', code: `C-${id}` },
    ...{
      claimedAt: at,
      validUntil: '2015-12-31',
      redeemedAt: at,
      version: 1,
      faceValue: 20000,
      title: '蛋糕',
    },
    nameMasked: name,
  })
  await put(db, committeesStore, {
    ...{ _id: `w-${id}`, unit: place.unit, unitName: '甲分会', kind: 'women', name: '女工委', version: 1 },
    ...{ from: '2012-01-01', until: null, closedOn: null },
    members: [{ personId: id, name, role: 'chair', from: '2012-01-01', until: null }],
  })
  return { id, file }
}

/** Everything that is stored, as text. */
export const dumpOf = async ({ db }: { readonly db: Db }): Promise<string> => {
  const all = await Promise.all(
    collections.map(async (from) => {
      const found = await db.find(from, '_id', { where: {}, limit: 100 })
      if (found.length === 100) throw new Error(`${from.name} is too large for one look`)
      return found
    }),
  )
  return JSON.stringify(all)
}

/** What of these is to be found in a dump. */
export const foundIn = (dump: string, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => Object.values(secretsOf(key)).filter((value) => dump.includes(value)))

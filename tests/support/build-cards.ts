import { batchIdOf } from '@cloud/capabilities/cards/domain/batch'
import { entryOf, noCard, type Card } from '@cloud/capabilities/cards/domain/card'
import { cardsStore, type CardDoc } from '@cloud/capabilities/cards/store'
import type { PersonDoc } from '@cloud/capabilities/members/store'
import type { Db } from '@cloud/kernel/ports/db'
import {
  aPerson,
  BRANCH,
  branchOffice,
  clerkOffice,
  OTHER_BRANCH,
  putPeople,
  SCHOOL,
  schoolOffice,
} from './build-members'
import { openWorld } from './world'

export const CARDS_START = '2026-06-10T02:00:00.000Z'
export const JUNE = batchIdOf(SCHOOL, '2026-06')

/** Somebody's card; nobody has applied, unless told otherwise. What follows from its issues follows. */
export const aCard = (given: Partial<Card> & { readonly _id: string }): CardDoc => {
  const issues = given.issues ?? []
  return {
    ...noCard(given._id),
    school: SCHOOL,
    entries: issues.flatMap(({ batchId, outcome }) => [batchId, entryOf(batchId, outcome)]),
    ...given,
  }
}

export const activeCard = (personId: string, number: string, given: Partial<Card> = {}): CardDoc =>
  aCard({
    _id: personId,
    state: 'active',
    number,
    appliedAt: '2026-03-02T02:00:00.000Z',
    coverFrom: '2026-04-03',
    issues: [{ batchId: batchIdOf(SCHOOL, '2026-03'), type: 'first', outcome: 'registered', why: '' }],
    history: [{ at: '2026-04-02T02:00:00.000Z', by: 'school', what: 'registered', why: '' }],
    rev: 3,
    ...given,
  })

/** Writes cards past the handlers. */
export const putCards = async (db: Db, ...all: readonly CardDoc[]): Promise<void> => {
  const put = await Promise.all(all.map((card) => db.insert(cardsStore, card)))
  if (!put.every(Boolean)) throw new Error('somebody has this card, or this number, already')
}

export const cardOf = (db: Db, personId: string): Promise<CardDoc | null> => db.get(cardsStore, personId)

/** A world with two members, officers of the branch, another branch, the school and another school, and shops. */
export const openCards = async () => {
  const world = await openWorld({ now: CARDS_START })
  const other = {
    schoolUnit: '/shjy/other/',
    schoolName: '别的学校',
    unit: '/shjy/other/a/',
    unitName: '甲分会',
  }
  await putPeople(
    world.db,
    ...[
      aPerson({ _id: 'ann', name: '李小敏', staffNo: '0001' }),
      aPerson({ _id: 'bob', name: '陈大文', staffNo: '0002', sex: 'male' }),
      aPerson({ _id: 'tina', name: '王图', staffNo: '0003', unit: OTHER_BRANCH, unitName: '图书馆分会' }),
      aPerson({ _id: 'rita', name: '何退', staffNo: '0004', kind: 'retired' }),
      aPerson({ _id: 'newbie', name: '新来', kind: 'staff', joinedOn: null }),
      aPerson({ _id: 'branch', offices: [branchOffice()], name: '分会人' }),
      aPerson({ _id: 'library', unit: OTHER_BRANCH, offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] }),
      aPerson({ _id: 'school', unit: SCHOOL, offices: [schoolOffice], name: '校会人', unitName: '校工会' }),
      aPerson({
        _id: 'abroad',
        ...other,
        offices: [{ office: 'schoolOfficer', unit: '/shjy/other/', unitName: '别的学校' }],
      }),
      aPerson({
        _id: 'shop',
        kind: 'clerk',
        joinedOn: null,
        unitName: '甜语烘焙',
        offices: [clerkOffice('tianyu')],
      }),
      aPerson({
        _id: 'shop2',
        kind: 'clerk',
        joinedOn: null,
        ...other,
        offices: [{ office: 'shopClerk', unit: '/shjy/other/shop-x/', unitName: '远店' }],
      }),
    ].map((person) => ({ ...person, openid: person._id })),
  )
  const codes = async (who: string) => (await world.got(world.as(who)('cards.show'))).codes
  return {
    world,
    as: world.as,
    got: world.got,
    /** The code that somebody's phone shows now. */
    code: async (who: string) => (await codes(who))[0]?.text ?? '',
    /** The one it will show next. */
    nextCode: async (who: string) => (await codes(who))[1]?.text ?? '',
    later: (seconds: number) =>
      world.setNow(new Date(Date.parse(world.now()) + seconds * 1000).toISOString()),
    /** Adds members who have applied for a card. */
    applicants: async (count: number, prefix = 'm') => {
      const people: PersonDoc[] = Array.from({ length: count }, (_, n) =>
        aPerson({ _id: `${prefix}${n}`, openid: `${prefix}${n}`, name: `王员${n}`, unit: BRANCH }),
      )
      await putPeople(world.db, ...people)
      for (const { _id } of people) await world.got(world.as(_id)('cards.apply'))
      return people.map(({ _id }) => _id)
    },
    /** Closes the June batch to its end, on the 20th. */
    closeJune: async () => {
      world.setNow('2026-06-20T02:00:00.000Z')
      for (;;) {
        const batch = await world.got(world.as('school')('cards.close', { month: '2026-06' }))
        if (batch.state === 'closed') return batch
      }
    },
  }
}
export type CardsStage = Awaited<ReturnType<typeof openCards>>

export const codeOf = (reply: {
  readonly ok: boolean
  readonly error?: { readonly code: string }
}): string => (reply.ok ? 'ok' : (reply.error?.code ?? ''))

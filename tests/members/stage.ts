import { membersStore } from '@cloud/capabilities/members/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import {
  aPerson,
  branchOffice,
  putPeople,
  putUnits,
  schoolOffice,
  OTHER_BRANCH,
  SCHOOL,
} from '../support/build-members'
import { openWorld } from '../support/world'

export const START = '2026-06-10T02:00:00.000Z'

type Given = Partial<Parameters<typeof aPerson>[0]>

/** A world with an officer of the school, officers of two branches, and a plain member; `somebody` adds others. */
export const openStage = async () => {
  const world = await openWorld({ now: START })
  await putUnits(world.db)
  let added = 0
  const somebody = async (given: Given = {}) => {
    added += 1
    const person = aPerson({ _id: `off${added}`, staffNo: `F00${added}`, ...given })
    await putPeople(world.db, person)
    return person
  }
  await putPeople(
    world.db,
    aPerson({ _id: 'school', openid: 'wx-school', offices: [schoolOffice], unit: SCHOOL, name: '校会人' }),
    aPerson({ _id: 'branch', openid: 'wx-branch', offices: [branchOffice()], name: '分会人' }),
    aPerson({
      _id: 'other',
      openid: 'wx-other',
      unit: OTHER_BRANCH,
      offices: [branchOffice(OTHER_BRANCH, '图书馆分会')],
    }),
    aPerson({ _id: 'plain', openid: 'wx-plain' }),
  )
  return {
    world,
    school: world.as('wx-school'),
    branch: world.as('wx-branch'),
    somebody,
    /** Somebody who is not bound yet, what she would type to bind, and an account nobody else has. */
    newcomer: async (given: Given = {}) => {
      const person = await somebody({ name: '周 明', ...given })
      const details = { staffNo: person.staffNo, name: person.name, phoneTail: person.phone.slice(-4) }
      return { ...person, details, wechat: `wx-${person._id}` }
    },
    document: async (id: string) => {
      const person = await world.db.get(membersStore, id)
      if (!person) throw new Error(`nobody is ${id}`)
      return person
    },
    inboxOf: (to: string) => world.db.find(messagesStore, 'inbox', { where: { to }, limit: 10 }),
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** `ok`, or the code of the refusal. */
export const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answered = await reply
  return answered.ok ? 'ok' : answered.error?.code
}

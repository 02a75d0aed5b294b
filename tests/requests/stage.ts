import { membersStore } from '@cloud/capabilities/members/store'
import {
  aPerson,
  branchOffice,
  OTHER_BRANCH,
  OTHER_SCHOOL,
  putPeople,
  putUnits,
  SCHOOL,
  schoolOffice,
} from '../support/build-members'
import { openWorld } from '../support/world'

export const START = '2026-06-10T02:00:00.000Z'

/** `ok`, or the code of the refusal. */
export const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answered = await reply
  return answered.ok ? 'ok' : answered.error?.code
}

/** Two branches of a school and another school, each with an officer; `somebody` adds members. */
export const openStage = async () => {
  const world = await openWorld({ now: START })
  let count = 0
  await putUnits(world.db)
  await putPeople(
    world.db,
    aPerson({ _id: 'branch', openid: 'branch', name: '分会人', offices: [branchOffice()] }),
    aPerson({
      _id: 'target',
      openid: 'target',
      unit: OTHER_BRANCH,
      offices: [branchOffice(OTHER_BRANCH, '图书馆分会')],
    }),
    aPerson({ _id: 'school', openid: 'school', name: '校会人', unit: SCHOOL, offices: [schoolOffice] }),
    aPerson({
      _id: 'elsewhere',
      openid: 'elsewhere',
      unit: OTHER_SCHOOL,
      schoolUnit: OTHER_SCHOOL,
      offices: [{ office: 'schoolOfficer', unit: OTHER_SCHOOL, unitName: '别的学校' }],
    }),
  )
  const somebody = async (given: object = {}) => {
    const _id = `k${(count += 1)}`
    await putPeople(world.db, aPerson({ _id, openid: _id, name: '陈思华', ...given }))
    return { id: _id, call: world.as(_id), document: async () => (await world.db.get(membersStore, _id))! }
  }
  type Somebody = Awaited<ReturnType<typeof somebody>>
  return {
    world,
    somebody,
    submit: async ({ call }: Somebody, input: object) =>
      (await world.got(call('requests.submit', { reason: '工作需要', ...input }))).id,
    approve: (who: string, requestId: string, more: object = {}) =>
      world.got(world.as(who)('requests.approve', { requestId, ...more })),
    titles: async ({ call }: Somebody) =>
      (await world.got(call('messages.list'))).items.map(({ title }) => title),
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

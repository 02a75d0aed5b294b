import { membersStore } from '@cloud/capabilities/members/store'
import { aPerson, branchOffice, OTHER_BRANCH, putPeople, SCHOOL, schoolOffice } from './build-members'
import { openWorld } from './world'

export const START = '2026-06-10T02:00:00.000Z'

type Given = Parameters<typeof aPerson>[0]

/** Somebody who worked here from 2010 and has been gone since a day. */
export const somebodyGone = (goneOn: string, given: Given) => {
  const person = aPerson({ kind: 'gone', ...given })
  const set = person.career[0]?.set ?? {}
  const made = { why: '', by: 'roster', byName: '', at: '2010-01-01T00:00:00.000Z' }
  return {
    ...person,
    career: [
      { id: 'in', from: '2010-01-01', what: 'enrolled', set: { ...set, state: 'member' }, ...made },
      { id: 'out', from: goneOn, what: 'left', set: { state: 'gone' }, ...made, why: '退会' },
    ] as const,
  }
}

/** One world; whoever a test needs is added to it, so that tests do not meet. */
export const openPrivacyStage = async (now = START) => {
  const world = await openWorld({ now })
  let added = 0
  /** A member of the branch, unless told otherwise, and what she asks. */
  const somebody = async (given: Partial<Given> = {}) => {
    added += 1
    const id = `p${added}`
    const named = { name: '陈思华', phone: '19912345678', birthday: '1985-06-12' }
    const { consent: _agreed, ...person } = aPerson({ _id: id, openid: `wx-${id}`, ...named, ...given })
    await putPeople(world.db, given.consent ? { ...person, consent: given.consent } : person)
    return { id, openid: `wx-${id}`, ask: world.as(`wx-${id}`) }
  }
  return {
    world,
    somebody,
    branchOfficer: () => somebody({ name: '分会人', offices: [branchOffice()] }),
    otherOfficer: () => somebody({ unit: OTHER_BRANCH, offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] }),
    /** A school of its own, an officer of it and a member. */
    school: async (schoolUnit = SCHOOL) => {
      const place = { schoolUnit, unit: `${schoolUnit}a/`, unitName: '甲分会' }
      const office = { ...schoolOffice, unit: schoolUnit }
      return {
        unit: schoolUnit,
        officer: await somebody({ ...place, name: '校会人', offices: [office] }),
        branch: await somebody({ ...place, offices: [branchOffice(place.unit, '甲分会')] }),
        member: await somebody(place),
      }
    },
    document: (id: string) => world.db.get(membersStore, id),
  }
}
export type PrivacyStage = Awaited<ReturnType<typeof openPrivacyStage>>

/** `ok`, or the code of the refusal. */
export const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answered = await reply
  return answered.ok ? 'ok' : answered.error?.code
}

import { offerFirstOffice } from '@cloud/capabilities/members/first-officer'
import { appointmentsStore } from '@cloud/capabilities/members/store'
import { newCode, newId } from '@cloud/kernel/adapters/chance'
import { failingDb } from '../support/failing-db'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let count = 0
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('taking office', () => {
  const offer = async (unit = `/shjy/new${(count += 1)}/`) => {
    const world_ = { db: stage.world.db, now: stage.world.now(), newId, newCode }
    const offered = await offerFirstOffice(world_, { path: unit, name: '新校' })
    return { unit, code: offered!.code }
  }
  const somebodyAt = (unit: string) =>
    stage.somebody({ unit, schoolUnit: unit, openid: `wx-take-${(count += 1)}` })

  it('by the code of the roster command makes the first officer, once', async () => {
    const { unit, code } = await offer()
    const [first, second] = [await somebodyAt(unit), await somebodyAt(unit)]
    const spoken = `${code.slice(0, 4)}-${code.slice(4)} `
    const me = await stage.world.got(stage.world.as(first.openid!)('members.takeOffice', { code: spoken }))
    expect(me.profile).toMatchObject({ offices: ['校工会干部'], duties: expect.arrayContaining(['members']) })
    expect(await stage.world.got(stage.world.as(first.openid!)('members.takeOffice', { code }))).toEqual(me)
    expect(await codeOf(stage.world.as(second.openid!)('members.takeOffice', { code }))).toBe(
      'members.codeInvalid',
    )
    expect((await stage.document(second._id)).grants).toEqual([])
  })

  it('of two who use the code at once, one takes office', async () => {
    const { unit, code } = await offer()
    const two = [await somebodyAt(unit), await somebodyAt(unit)]
    const codes = await Promise.all(
      two.map(({ openid }) => codeOf(stage.world.as(openid!)('members.takeOffice', { code }))),
    )
    expect(codes.sort()).toEqual(['members.codeInvalid', 'ok'])
  })

  it('is refused after three days, to strangers, and after five guesses', async () => {
    const { unit, code } = await offer()
    const person = await somebodyAt(unit)
    const take = (tried: string) =>
      codeOf(stage.world.as(person.openid!)('members.takeOffice', { code: tried }))
    expect(await codeOf(stage.world.as('wx-nobody')('members.takeOffice', { code }))).toBe('system.stranger')
    stage.world.setNow('2026-06-13T02:00:00.000Z')
    expect(await take(code)).toBe('members.codeInvalid')
    stage.world.setNow('2026-06-12T02:00:00.000Z')
    for (let at = 0; at < 4; at += 1) expect(await take('ACDEFGHJ')).toBe('members.codeInvalid')
    expect(await take(code)).toBe('members.locked')
  })

  it('is completed by the timer when the process dies between code and office', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 9; nth += 1) {
        const { unit, code } = await offer()
        const person = await somebodyAt(unit)
        const fragile = failingDb(stage.world.db, nth, when)
        const reply = await stage.world.as(person.openid!, fragile)('members.takeOffice', { code })
        await stage.world.sweep()
        const [taken] = await stage.world.db.find(appointmentsStore, 'unit', { where: { unit }, limit: 1 })
        const holds = (await stage.document(person._id)).offices.length > 0
        expect({ nth, when, holds }).toEqual({ nth, when, holds: taken?.usedBy === person._id })
        expect(reply.ok ? holds : true).toBe(true)
        expect(await codeOf(stage.world.as(person.openid!)('members.takeOffice', { code }))).toBe('ok')
      }
    }
    expect(stage.world.logged.splice(0).every((line) => JSON.stringify(line).includes('failing-db'))).toBe(
      true,
    )
  })
})

describe('appointing', () => {
  const appoint = (personId: string, office: string, holds = true) => ({ personId, office, holds })

  it('a school officer makes a member the officer of her branch, who is told, and takes it back', async () => {
    const person = await stage.somebody({ openid: 'wx-app-1', unitName: '光电学院分会' })
    const row = await stage.world.got(stage.school('members.appoint', appoint(person._id, 'branchOfficer')))
    expect(row.offices).toEqual(['光电学院分会主席'])
    expect(await codeOf(stage.world.as('wx-app-1')('members.people'))).toBe('ok')
    await stage.world.sweep()
    expect(await stage.inboxOf(person._id)).toMatchObject([{ title: '你有新的工会职务了' }])
    const dismissed = await stage.world.got(
      stage.school('members.appoint', appoint(person._id, 'branchOfficer', false)),
    )
    expect(dismissed.offices).toEqual([])
    expect(await codeOf(stage.world.as('wx-app-1')('members.people'))).toBe('system.forbidden')
  })

  it('twice is once', async () => {
    const person = await stage.somebody()
    await stage.world.got(stage.school('members.appoint', appoint(person._id, 'schoolOfficer')))
    const before = await stage.document(person._id)
    await stage.world.got(stage.school('members.appoint', appoint(person._id, 'schoolOfficer')))
    expect(await stage.document(person._id)).toEqual(before)
  })

  it('two appointments at once are both held', async () => {
    const person = await stage.somebody()
    const offices = ['schoolOfficer', 'branchOfficer']
    await Promise.all(
      offices.map((office) => stage.world.got(stage.school('members.appoint', appoint(person._id, office)))),
    )
    expect((await stage.document(person._id)).offices.map(({ office }) => office).sort()).toEqual(
      offices.sort(),
    )
  })

  it('nobody appoints from below, nor anybody who is no member', async () => {
    const person = await stage.somebody()
    const staff = await stage.somebody({ kind: 'staff', joinedOn: null })
    const [row] = (await stage.world.got(stage.school('members.people', { staffNo: staff.staffNo }))).items
    expect(row?.appoint).toEqual({ can: false, why: '只有会员可以担任工会职务' })
    expect(await codeOf(stage.branch('members.appoint', appoint(person._id, 'branchOfficer')))).toBe(
      'system.forbidden',
    )
    expect(await codeOf(stage.branch('members.appoint', appoint('branch', 'schoolOfficer')))).toBe(
      'system.forbidden',
    )
    expect(await codeOf(stage.school('members.appoint', appoint(staff._id, 'branchOfficer')))).toBe(
      'members.notEligible',
    )
    expect(await codeOf(stage.school('members.appoint', appoint('nobody', 'branchOfficer')))).toBe(
      'members.notFound',
    )
    const chief = await stage.somebody({
      offices: [{ office: 'schoolOfficer', unit: '/shjy/', unitName: '市' }],
    })
    expect(await codeOf(stage.school('members.appoint', appoint(chief._id, 'schoolOfficer', false)))).toBe(
      'system.forbidden',
    )
  })
})

import { offerFirstOffice } from '@cloud/capabilities/members/first-officer'
import { appointmentsStore, membersStore } from '@cloud/capabilities/members/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { newCode, newId } from '@cloud/kernel/adapters/chance'
import type { DomainEvent } from '@cloud/kernel/domain/event'
import { membersAftermath } from '@cloud/capabilities/members/reactions'
import {
  aPerson,
  branchOffice,
  putPeople,
  schoolOffice,
  OTHER_BRANCH,
  SCHOOL,
} from '../support/build-members'
import { failingDb } from '../support/failing-db'
import { openWorld, type World } from '../support/world'

const start = '2026-06-10T02:00:00.000Z'

let world: World
let next = 0
const somebody = async (given: Partial<Parameters<typeof aPerson>[0]> = {}) => {
  next += 1
  const person = aPerson({ _id: `off${next}`, staffNo: `F00${next}`, ...given })
  await putPeople(world.db, person)
  return person
}

const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answered = await reply
  return answered.ok ? 'ok' : answered.error?.code
}
const document = async (id: string) => (await world.db.get(membersStore, id))!
const inboxOf = (to: string) => world.db.find(messagesStore, 'inbox', { where: { to }, limit: 10 })

beforeAll(async () => {
  world = await openWorld({ now: start })
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
})
beforeEach(() => world.setNow(start))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const school = () => world.as('wx-school')
const branch = () => world.as('wx-branch')

describe('the list of people', () => {
  const listAs = async (openid: string) => {
    const items = []
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
      const page = await world.got(world.as(openid)('members.people', cursor ? { cursor } : {}))
      items.push(...page.items)
      cursor = page.next
    }
    return items
  }

  it('shows a branch officer her branch and nobody else, masked, page after page', async () => {
    await Promise.all(Array.from({ length: 45 }, (_, at) => somebody(at % 3 ? {} : { unit: OTHER_BRANCH })))
    const seen = await listAs('wx-branch')
    const everybody = await listAs('wx-school')
    const ids = seen.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    expect(seen.length).toBe(32)
    expect(everybody.length).toBe(49)
    expect(seen.find(({ id }) => id === 'branch')).toEqual({
      id: 'branch',
      nameMasked: '分*人',
      staffNo: 'BRANCH',
      unitName: '光电学院分会',
      kind: 'member',
      bound: true,
      locked: false,
      offices: ['光电学院分会主席'],
      holds: ['branchOfficer'],
      appoint: { can: false, why: '任免由校工会办理' },
    })
    expect(JSON.stringify(seen)).not.toContain('1990000')
  })

  it('shows who holds two branches both of them, and the school without one twice', async () => {
    const offices = [branchOffice(OTHER_BRANCH, '图书馆分会'), branchOffice()]
    await somebody({ openid: 'wx-two', unit: `${SCHOOL}zz/`, offices })
    const seen = (await listAs('wx-two')).map(({ id }) => id)
    const both = [...(await listAs('wx-branch')), ...(await listAs('wx-other'))].map(({ id }) => id)
    expect(seen).toEqual(both)
  })

  it('a place in another branch leads nowhere', async () => {
    const place = Buffer.from(JSON.stringify({ unit: OTHER_BRANCH, staffNo: '', _id: '' })).toString(
      'base64url',
    )
    expect(await world.got(branch()('members.people', { cursor: place }))).toEqual({ items: [] })
  })

  it('finds one by number, in one’s own branch', async () => {
    const mine = await somebody({ staffNo: 'S0042' })
    const theirs = await somebody({ staffNo: 'S0043', unit: OTHER_BRANCH })
    const found = await world.got(branch()('members.people', { staffNo: ' s００42' }))
    expect(found.items.map(({ id }) => id)).toEqual([mine._id])
    expect(await world.got(branch()('members.people', { staffNo: theirs.staffNo }))).toEqual({ items: [] })
  })

  it('costs three database calls, by index, however many there are', async () => {
    const { calls, unindexed, scanned } = await world.counting(() => school()('members.people'))
    expect({ calls, unindexed }).toEqual({ calls: 3, unindexed: [] })
    expect(scanned).toBeLessThan(60)
  })
})

describe('an officer’s one-time code', () => {
  it('binds once, without a phone, for three days; only its digest is kept', async () => {
    const person = await somebody({ phone: '', name: '钱多多' })
    const issued = await world.got(branch()('members.issueCode', { personId: person._id }))
    expect(issued).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      expiresAt: '2026-06-13T02:00:00.000Z',
      forName: '钱多多',
    })
    expect(JSON.stringify(await document(person._id))).not.toContain(issued.code)
    const details = { staffNo: person.staffNo, name: '钱多多', code: issued.code.toLowerCase() }
    world.setNow('2026-06-13T01:59:59.999Z')
    expect(await codeOf(world.as('wx-code-1')('members.bind', details))).toBe('ok')
    await world.got(world.as('wx-code-1')('members.unbind'))
    expect(await codeOf(world.as('wx-code-1')('members.bind', details))).toBe('members.mismatch')
  })

  it('is of no use after three days, and a newer one replaces it', async () => {
    const person = await somebody()
    const first = await world.got(branch()('members.issueCode', { personId: person._id }))
    const second = await world.got(branch()('members.issueCode', { personId: person._id }))
    const bindWith = (code: string) =>
      codeOf(world.as('wx-code-2')('members.bind', { staffNo: person.staffNo, name: person.name, code }))
    expect(await bindWith(first.code)).toBe('members.mismatch')
    world.setNow('2026-06-13T02:00:00.000Z')
    expect(await bindWith(second.code)).toBe('members.mismatch')
  })

  it('of two who use it at once, one binds', async () => {
    const person = await somebody()
    const { code } = await world.got(branch()('members.issueCode', { personId: person._id }))
    const details = { staffNo: person.staffNo, name: person.name, code }
    const codes = await Promise.all(
      ['wx-c-1', 'wx-c-2'].map((wechat) => codeOf(world.as(wechat)('members.bind', details))),
    )
    expect(codes.sort()).toEqual(['members.alreadyBound', 'ok'])
  })

  it('is issued by nobody for somebody who may do more', async () => {
    const chief = await somebody({ offices: [schoolOffice] })
    const elsewhere = await somebody({ unit: OTHER_BRANCH })
    for (const { _id } of [chief, elsewhere]) {
      expect(await codeOf(branch()('members.issueCode', { personId: _id }))).toBe('system.forbidden')
      expect(await codeOf(branch()('members.reset', { personId: _id }))).toBe('system.forbidden')
    }
    expect(await codeOf(school()('members.issueCode', { personId: chief._id }))).toBe('ok')
    expect(await codeOf(branch()('members.issueCode', { personId: 'nobody' }))).toBe('members.notFound')
  })
})

describe('an officer’s reset', () => {
  it('unbinds, tells the person, and leaves a trace', async () => {
    const person = await somebody({ openid: 'wx-lost' })
    const row = await world.got(branch()('members.reset', { personId: person._id }))
    expect(row).toMatchObject({ id: person._id, bound: false, locked: false })
    expect((await world.got(world.as('wx-lost')('members.me'))).bound).toBe(false)
    await world.sweep()
    expect(await inboxOf(person._id)).toMatchObject([{ title: '你的身份认证被重置过' }])
    expect(await codeOf(branch()('members.reset', { personId: person._id }))).toBe('members.notBound')
    expect(await codeOf(branch()('members.reset', { personId: 'nobody' }))).toBe('members.notFound')
  })

  it('unlocks the person and the account that she tried with', async () => {
    const person = await somebody()
    const details = { staffNo: person.staffNo, name: person.name, phoneTail: '0000' }
    for (let at = 0; at < 5; at += 1) await world.as('wx-forgot')('members.bind', details)
    const [row] = (await world.got(branch()('members.people', { staffNo: person.staffNo }))).items
    expect(row).toMatchObject({ locked: true, bound: false })
    expect(await world.got(branch()('members.reset', { personId: person._id }))).toMatchObject({
      locked: false,
    })
    expect(await codeOf(world.as('wx-forgot')('members.bind', { ...details, phoneTail: '1234' }))).toBe('ok')
  })
})

describe('taking office', () => {
  const offer = async (unit = `/shjy/new${(next += 1)}/`) => {
    const world_ = { db: world.db, now: world.now(), newId, newCode }
    const offered = await offerFirstOffice(world_, { path: unit, name: '新校' })
    return { unit, code: offered!.code }
  }
  const somebodyAt = (unit: string) => somebody({ unit, schoolUnit: unit, openid: `wx-take-${(next += 1)}` })

  it('by the code of the roster command makes the first officer, once', async () => {
    const { unit, code } = await offer()
    const [first, second] = [await somebodyAt(unit), await somebodyAt(unit)]
    const spoken = `${code.slice(0, 4)}-${code.slice(4)} `
    const me = await world.got(world.as(first.openid!)('members.takeOffice', { code: spoken }))
    expect(me.profile).toMatchObject({ offices: ['校工会干部'], duties: expect.arrayContaining(['members']) })
    expect(await world.got(world.as(first.openid!)('members.takeOffice', { code }))).toEqual(me)
    expect(await codeOf(world.as(second.openid!)('members.takeOffice', { code }))).toBe('members.codeInvalid')
    expect((await document(second._id)).grants).toEqual([])
  })

  it('of two who use the code at once, one takes office', async () => {
    const { unit, code } = await offer()
    const two = [await somebodyAt(unit), await somebodyAt(unit)]
    const codes = await Promise.all(
      two.map(({ openid }) => codeOf(world.as(openid!)('members.takeOffice', { code }))),
    )
    expect(codes.sort()).toEqual(['members.codeInvalid', 'ok'])
  })

  it('is refused after three days, to strangers, and after five guesses', async () => {
    const { unit, code } = await offer()
    const person = await somebodyAt(unit)
    const take = (tried: string) => codeOf(world.as(person.openid!)('members.takeOffice', { code: tried }))
    expect(await codeOf(world.as('wx-nobody')('members.takeOffice', { code }))).toBe('system.stranger')
    world.setNow('2026-06-13T02:00:00.000Z')
    expect(await take(code)).toBe('members.codeInvalid')
    world.setNow('2026-06-12T02:00:00.000Z')
    for (let at = 0; at < 4; at += 1) expect(await take('ACDEFGHJ')).toBe('members.codeInvalid')
    expect(await take(code)).toBe('members.locked')
  })

  it('is completed by the timer when the process dies between code and office', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 9; nth += 1) {
        const { unit, code } = await offer()
        const person = await somebodyAt(unit)
        const fragile = failingDb(world.db, nth, when)
        const reply = await world.as(person.openid!, fragile)('members.takeOffice', { code })
        await world.sweep()
        const [taken] = await world.db.find(appointmentsStore, 'unit', { where: { unit }, limit: 1 })
        const holds = (await document(person._id)).offices.length > 0
        expect({ nth, when, holds }).toEqual({ nth, when, holds: taken?.usedBy === person._id })
        expect(reply.ok ? holds : true).toBe(true)
        expect(await codeOf(world.as(person.openid!)('members.takeOffice', { code }))).toBe('ok')
      }
    }
    expect(world.logged.splice(0).every((line) => JSON.stringify(line).includes('failing-db'))).toBe(true)
  })
})

describe('appointing', () => {
  const appoint = (personId: string, office: string, holds = true) => ({ personId, office, holds })

  it('a school officer makes a member the officer of her branch, who is told, and takes it back', async () => {
    const person = await somebody({ openid: 'wx-app-1', unitName: '光电学院分会' })
    const row = await world.got(school()('members.appoint', appoint(person._id, 'branchOfficer')))
    expect(row.offices).toEqual(['光电学院分会主席'])
    expect(await codeOf(world.as('wx-app-1')('members.people'))).toBe('ok')
    await world.sweep()
    expect(await inboxOf(person._id)).toMatchObject([{ title: '你有新的工会职务了' }])
    const dismissed = await world.got(
      school()('members.appoint', appoint(person._id, 'branchOfficer', false)),
    )
    expect(dismissed.offices).toEqual([])
    expect(await codeOf(world.as('wx-app-1')('members.people'))).toBe('system.forbidden')
  })

  it('twice is once', async () => {
    const person = await somebody()
    await world.got(school()('members.appoint', appoint(person._id, 'schoolOfficer')))
    const before = await document(person._id)
    await world.got(school()('members.appoint', appoint(person._id, 'schoolOfficer')))
    expect(await document(person._id)).toEqual(before)
  })

  it('two appointments at once are both held', async () => {
    const person = await somebody()
    const offices = ['schoolOfficer', 'branchOfficer']
    await Promise.all(
      offices.map((office) => world.got(school()('members.appoint', appoint(person._id, office)))),
    )
    expect((await document(person._id)).offices.map(({ office }) => office).sort()).toEqual(offices.sort())
  })

  it('nobody appoints from below, nor anybody who is no member', async () => {
    const person = await somebody()
    const staff = await somebody({ kind: 'staff', joinedOn: null })
    const [row] = (await world.got(school()('members.people', { staffNo: staff.staffNo }))).items
    expect(row?.appoint).toEqual({ can: false, why: '只有会员可以担任工会职务' })
    expect(await codeOf(branch()('members.appoint', appoint(person._id, 'branchOfficer')))).toBe(
      'system.forbidden',
    )
    expect(await codeOf(branch()('members.appoint', appoint('branch', 'schoolOfficer')))).toBe(
      'system.forbidden',
    )
    expect(await codeOf(school()('members.appoint', appoint(staff._id, 'branchOfficer')))).toBe(
      'members.notEligible',
    )
    expect(await codeOf(school()('members.appoint', appoint('nobody', 'branchOfficer')))).toBe(
      'members.notFound',
    )
    const chief = await somebody({ offices: [{ office: 'schoolOfficer', unit: '/shjy/', unitName: '市' }] })
    expect(await codeOf(school()('members.appoint', appoint(chief._id, 'schoolOfficer', false)))).toBe(
      'system.forbidden',
    )
  })
})

describe('a shop’s clerk', () => {
  const invitation = { name: '小 王', shopId: 'ty1', shopName: '甜语烘焙' }

  it('gets a number and a code, binds with them, and may redeem in her shop only', async () => {
    const invited = await world.got(school()('members.inviteClerk', invitation))
    expect(invited).toMatchObject({ staffNo: expect.stringMatching(/^S-[0-9A-Z]{6}$/), forName: '小王' })
    const details = { staffNo: invited.staffNo, name: '小王', code: invited.code }
    const me = await world.got(world.as('wx-clerk')('members.bind', details))
    expect(me.profile).toMatchObject({ kind: 'clerk', offices: ['甜语烘焙店员'], duties: ['redeem'] })
    expect((await document(me.profile!.id)).grants).toEqual([{ duty: 'redeem', unit: `${SCHOOL}shop-ty1/` }])
    expect(await codeOf(world.as('wx-clerk')('members.people'))).toBe('system.forbidden')
  })

  it('invited again is the same one with a new code', async () => {
    const again = { ...invitation, name: '小李' }
    const [first, second] = [
      await world.got(school()('members.inviteClerk', again)),
      await world.got(school()('members.inviteClerk', again)),
    ]
    expect(second.staffNo).toBe(first.staffNo)
    expect(second.code).not.toBe(first.code)
    const both = await Promise.all(
      [1, 2].map(() => world.got(school()('members.inviteClerk', { ...invitation, name: '小赵' }))),
    )
    expect(both[0]!.staffNo).toBe(both[1]!.staffNo)
  })

  it('is invited by the school, not by a branch', async () => {
    expect(await codeOf(branch()('members.inviteClerk', invitation))).toBe('system.forbidden')
  })
})

describe('who is not an officer', () => {
  it.each<[string, object]>([
    ['members.people', {}],
    ['members.issueCode', { personId: 'plain' }],
    ['members.reset', { personId: 'plain' }],
    ['members.appoint', { personId: 'plain', office: 'schoolOfficer', holds: true }],
    ['members.inviteClerk', { name: '王', shopId: 'x', shopName: 'x' }],
  ])('%s is not for her, and a stranger is sent to bind first', async (call, input) => {
    expect(await codeOf(world.as('wx-plain')(call, input))).toBe('system.forbidden')
    expect(await codeOf(world.as('wx-nobody')(call, input))).toBe('system.stranger')
  })
})

describe('an approved application', () => {
  const approved = (applicant: string, kind = 'join'): DomainEvent => ({
    id: `approval-${applicant}`,
    type: 'requests.approved',
    at: '2026-06-09T17:00:00.000Z',
    by: 'school',
    subject: `join-${applicant}`,
    data: { kind, applicant },
  })
  const react = (event: DomainEvent) =>
    membersAftermath.reactions['requests.approved']!(event, { db: world.db, now: world.now(), newId })

  it('makes staff a member from the Beijing day of the approval, tells her, and does so once', async () => {
    const person = await somebody({ kind: 'staff', joinedOn: null })
    for (const _twice of [1, 2]) await react(approved(person._id))
    expect(await document(person._id)).toMatchObject({ kind: 'member', joinedOn: '2026-06-10' })
    expect((await document(person._id)).pending).toHaveLength(1)
    await world.sweep()
    expect(await inboxOf(person._id)).toMatchObject([{ title: '你已经是工会会员了', to: person._id }])
  })

  it('of another kind, or of somebody who is a member, changes nothing here', async () => {
    const staff = await somebody({ kind: 'staff', joinedOn: null })
    const member = await somebody()
    await react(approved(staff._id, 'lateClaim'))
    await react(approved(member._id))
    expect(await document(staff._id)).toEqual(staff)
    expect(await document(member._id)).toEqual(member)
  })
})

describe('database calls', () => {
  it.each<[string, object, number]>([
    ['members.me', {}, 1],
    ['members.issueCode', { personId: 'plain' }, 3],
    ['members.appoint', { personId: 'other', office: 'branchOfficer', holds: true }, 3],
    ['members.people', { staffNo: 'PLAIN' }, 3],
  ])('%s costs as many as planned', async (call, input, planned) => {
    const { calls, unindexed } = await world.counting(() => school()(call, input))
    expect({ calls, unindexed }).toEqual({ calls: planned, unindexed: [] })
  })

  it('binding costs eight, once in a life', async () => {
    const person = await somebody()
    const details = { staffNo: person.staffNo, name: person.name, phoneTail: '1234' }
    const { calls, unindexed } = await world.counting(() => world.as('wx-count')('members.bind', details))
    expect({ calls, unindexed }).toEqual({ calls: 8, unindexed: [] })
  })
})

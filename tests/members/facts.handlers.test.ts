import { BRANCH, OTHER_BRANCH } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const why = '名册核对'
const enrol = (staffNo: string, more: object = {}) => ({
  ...{ staffNo, name: '新来人', unit: BRANCH, from: '2026-06-10', why, phone: '19900005678', ...more },
})

describe('enrolling by hand', () => {
  it('makes somebody who can bind, in the branch, with a career that begins that day', async () => {
    const view = await world.got(stage.branch('members.enrol', enrol('n１', { employment: 'agency' })))
    expect(view).toMatchObject({
      staffNo: 'N1',
      kind: 'staff',
      employment: 'agency',
      unitName: '光电学院分会',
    })
    expect(view.career).toMatchObject([{ what: 'enrolled', from: '2026-06-10', why, by: '分*人' }])
    const details = { staffNo: 'N1', name: '新来人', phoneTail: '5678' }
    expect(await codeOf(world.as('wx-n1')('members.bind', details))).toBe('ok')
  })

  it('of a member who joined earlier counts from the day she joined', async () => {
    const view = await world.got(stage.branch('members.enrol', enrol('N2', { joinedOn: '2019-09-01' })))
    expect(view).toMatchObject({ kind: 'member', joinedOn: '2019-09-01' })
    expect(view.career[0]?.from).toBe('2019-09-01')
  })

  it('asked twice is one person; the number of somebody else is refused', async () => {
    const once = await world.got(stage.branch('members.enrol', enrol('N3'), 'one-request'))
    expect(await world.got(stage.branch('members.enrol', enrol('N3'), 'one-request'))).toEqual(once)
    expect(await codeOf(stage.branch('members.enrol', enrol('N3')))).toBe('members.staffNoTaken')
  })

  it.each([
    [{ unit: OTHER_BRANCH }, 'system.forbidden'],
    [{ unit: `${BRANCH}nowhere/` }, 'members.noSuchUnit'],
    [{ from: '2027-06-11' }, 'members.tooFar'],
    [{ phone: '123' }, 'system.invalidInput'],
  ])('with %j is %s', async (more, code) => {
    expect(await codeOf(stage.branch('members.enrol', enrol('N9', more)))).toBe(code)
  })
})

describe('facts that are put right', () => {
  it('are seen by the officer masked and by the person in full, with what was before', async () => {
    const person = await stage.somebody({ name: '陈思华', openid: 'wx-f1' })
    const asked = { personId: person._id, why, name: '陈 思桦', phone: '19911112222', birthday: '1986-01-02' }
    const view = await world.got(stage.branch('members.amend', asked))
    expect(view).toMatchObject({
      nameMasked: '陈*桦',
      phoneMasked: '199******22',
      birthdayMasked: '1986-**-**',
    })
    await world.sweep()
    const mine = await world.got(world.as('wx-f1')('members.history'))
    const fields = mine.items[0]?.fields.map(({ field, before, after }) => [field, before, after])
    expect(fields).toEqual([
      ['name', '陈思华', '陈思桦'],
      ['birthday', '1985-06-12', '1986-01-02'],
      ['phone', '19900001234', '19911112222'],
    ])
    const theirs = await world.got(stage.branch('members.history', { personId: person._id }))
    expect(theirs.items[0]?.fields.map(({ after }) => after)).toEqual(['陈*桦', '1986-**-**', '199******22'])
  })

  it('are found by the new name at once', async () => {
    const person = await stage.somebody({ name: '旧名字' })
    await world.got(stage.branch('members.amend', { personId: person._id, why, name: '新姓名' }))
    const { items } = await world.got(stage.branch('members.people', { q: 'XXM' }))
    expect(items.map(({ id }) => id)).toContain(person._id)
  })

  it('tags and dues are told to other capabilities and to the person', async () => {
    const person = await stage.somebody({ openid: 'wx-f2' })
    const { _id: personId } = person
    await world.got(stage.branch('members.setTags', { personId, why, tags: ['劳模', '单身', '劳模'] }))
    await world.got(stage.branch('members.setPaidThrough', { personId, why, paidThrough: '2026-12' }))
    expect((await world.got(world.as('wx-f2')('members.me'))).profile).toMatchObject({
      tags: ['劳模', '单身'].sort(),
      paidThrough: '2026-12',
    })
    const again = { personId, why, paidThrough: '2026-12' }
    expect(await codeOf(stage.branch('members.setPaidThrough', again))).toBe('members.nothingNew')
    const reset = await world.got(
      stage.branch('members.setPaidThrough', { personId, why, paidThrough: null }),
    )
    expect(reset.paidThrough).toBeNull()
  })
})

describe('the history', () => {
  it('of somebody else is not there for who is no officer over her', async () => {
    const person = await stage.somebody()
    const asked = { personId: person._id }
    expect(await codeOf(world.as('wx-plain')('members.history', asked))).toBe('members.notFound')
    expect(await codeOf(world.as('wx-other')('members.history', asked))).toBe('members.notFound')
    expect(await codeOf(stage.branch('members.history', asked))).toBe('ok')
  })

  it('of many changes comes in pages, newest first, each change once', async () => {
    const person = await stage.somebody({ openid: 'wx-f3' })
    for (let at = 0; at < 23; at += 1) {
      world.setNow(`2026-06-10T03:00:${String(at).padStart(2, '0')}.000Z`)
      const tags = [`第${at}次`]
      await world.got(stage.branch('members.setTags', { personId: person._id, why, tags }))
      await world.sweep()
    }
    const first = await world.got(world.as('wx-f3')('members.history'))
    const second = await world.got(world.as('wx-f3')('members.history', { cursor: first.next }))
    const after = [...first.items, ...second.items].map(({ fields }) => fields[0]?.after)
    expect(after).toEqual(Array.from({ length: 23 }, (_, at) => `第${22 - at}次`))
  })
})

describe('codes for a branch to print', () => {
  it('are one for everybody who is not bound, told this once, and work', async () => {
    const people = []
    const unit = `${BRANCH}print/`
    for (let at = 0; at < 23; at += 1) people.push(await stage.somebody({ unit, phone: '', name: '待认证' }))
    await stage.somebody({ unit, openid: 'wx-bound' })
    const first = await world.got(stage.branch('members.issueCodes', { unit }))
    const second = await world.got(stage.branch('members.issueCodes', { unit, cursor: first.next }))
    const codes = [...first.items, ...second.items]
    expect(codes.map(({ staffNo }) => staffNo).sort()).toEqual(people.map(({ staffNo }) => staffNo).sort())
    expect(new Set(codes.map(({ code }) => code)).size).toBe(23)
    const [one] = codes
    const details = { staffNo: one?.staffNo, name: one?.forName, code: one?.code }
    expect(await codeOf(world.as('wx-printed')('members.bind', details))).toBe('ok')
    const { unindexed, calls } = await world.counting(() => stage.branch('members.issueCodes', { unit }))
    expect({ unindexed, calls }).toEqual({ unindexed: [], calls: 22 })
  })
})

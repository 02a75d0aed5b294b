import * as fc from 'fast-check'
import { readRoster } from '@cloud/capabilities/members/domain/roster/read'
import { offerFirstOffice } from '@cloud/capabilities/members/first-officer'
import { importRoster } from '@cloud/capabilities/members/roster'
import { appointmentsStore, membersCollections, membersStore } from '@cloud/capabilities/members/store'
import { branchesOf } from '@cloud/capabilities/members/units'
import { newCode, newId } from '@cloud/kernel/adapters/chance'
import { openCloud } from '../support/cloud'
import { aPerson, putPeople } from '../support/build-members'

const now = '2026-06-10T02:00:00.000Z'
const header = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '职务']
const zhang = ['00123', '张三', '光电学院', '19900001234', '1980-06-12', '男', '2010-09-01', '']
const li = ['00124', '李四', '理学院', '', '', '', '', '']

let cloud: Awaited<ReturnType<typeof openCloud>>
beforeAll(async () => void (cloud = await openCloud(membersCollections)))
afterAll(() => cloud.cloud.close())

/** Every test has a school of its own. */
const aSchool = () => ({ path: `/shjy/${newId()}/`, name: '沪上理工示范大学' })
type School = ReturnType<typeof aSchool>

const load = (school: School, rows: readonly (readonly string[])[], dryRun = false) => {
  const file = readRoster([header, ...rows], '2026-06-10')
  if (!file.ok) throw new Error(file.problem)
  return importRoster({ db: cloud.db, now, newId, dryRun }, file.roster, school)
}

const personOf = async (school: School, staffNo: string) => {
  const where = { staffNo, schoolUnit: school.path }
  const found = await cloud.db.find(membersStore, 'staffNo', { where, limit: 2 })
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('loading a roster', () => {
  it('adds people and the branches they are in, and says so', async () => {
    const school = aSchool()
    expect(await load(school, [zhang, li])).toMatchObject({
      rows: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      rejected: [],
      branches: ['光电学院', '理学院'],
    })
    const [optics] = (await branchesOf(cloud.db, school.path)).filter(({ name }) => name === '光电学院')
    expect(await personOf(school, '00123')).toMatchObject({
      kind: 'member',
      name: '张三',
      phone: '19900001234',
      birthday: '1980-06-12',
      sex: 'male',
      joinedOn: '2010-09-01',
      unit: optics?.path,
      unitName: '光电学院',
      schoolUnit: school.path,
    })
    expect(await personOf(school, '00124')).toMatchObject({
      kind: 'staff',
      joinedOn: null,
      phone: '',
      sex: 'unknown',
    })
  })

  it('a second time changes nothing', async () => {
    const school = aSchool()
    await load(school, [zhang, li])
    const before = [await personOf(school, '00123'), await personOf(school, '00124')]
    expect(await load(school, [zhang, li])).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      branches: [],
    })
    expect([await personOf(school, '00123'), await personOf(school, '00124')]).toEqual(before)
  })

  it('a try-out counts the same and writes nothing', async () => {
    const school = aSchool()
    expect(await load(school, [zhang, li], true)).toMatchObject({
      added: 2,
      branches: ['光电学院', '理学院'],
    })
    expect(await branchesOf(cloud.db, school.path)).toEqual([])
    expect(await load(school, [zhang])).toMatchObject({ added: 1 })
  })

  it('changes what the file says otherwise, and an empty cell takes nothing away', async () => {
    const school = aSchool()
    await load(school, [zhang, li])
    const moved = ['00123', '张三', '理学院', '', '', '', '', '']
    const joined = ['00124', '李四', '理学院', '19900001235', '', '', '2026-06-01', '']
    expect(await load(school, [moved, joined])).toMatchObject({ added: 0, changed: 2, unchanged: 0 })
    expect(await personOf(school, '00123')).toMatchObject({
      unitName: '理学院',
      phone: '19900001234',
      birthday: '1980-06-12',
      kind: 'member',
    })
    const person = await personOf(school, '00124')
    expect(person).toMatchObject({ kind: 'member', joinedOn: '2026-06-01', phone: '19900001235' })
    const traces = person.pending?.map(({ type, by, data }) => ({ type, by, data }))
    expect(traces).toEqual([
      { type: 'members.enrolled', by: 'roster', data: {} },
      { type: 'members.amended', by: 'roster', data: { fields: ['phone', 'joinedOn', 'kind'] } },
    ])
  })

  it('finds a branch by its name with or without 分会', async () => {
    const school = aSchool()
    await load(school, [zhang])
    expect(await load(school, [['00125', '王五', '光电学院分会', '', '', '', '', '']])).toMatchObject({
      branches: [],
    })
    expect(await personOf(school, '00125')).toMatchObject({ unitName: '光电学院' })
  })

  it('gives the offices it names, to members only, and takes none away', async () => {
    const school = aSchool()
    const chair = [...zhang.slice(0, 7), '分会主席']
    const outsider = [...li.slice(0, 7), '校工会干部']
    const report = await load(school, [chair, outsider])
    expect(report.remarks).toEqual([{ row: 3, text: '没有入会日期，职务没有登记' }])
    const { unit, offices, grantKeys } = await personOf(school, '00123')
    expect(offices).toEqual([{ office: 'branchOfficer', unit, unitName: '光电学院' }])
    expect(grantKeys).toContain(`requests@${unit}`)
    expect((await personOf(school, '00124')).grants).toEqual([])
    expect(await load(school, [zhang])).toMatchObject({ unchanged: 1 })
    expect((await personOf(school, '00123')).offices).toHaveLength(1)
  })

  it('takes over no shop clerk', async () => {
    const school = aSchool()
    const clerk = aPerson({ _id: newId(), kind: 'clerk', staffNo: 'S-7N4K9A', schoolUnit: school.path })
    await putPeople(cloud.db, clerk)
    const { rejected } = await load(school, [['S-7N4K9A', '店员', '理学院', '', '', '', '', '']])
    expect(rejected).toEqual([{ row: 2, text: '工号 S-7N4K9A 是门店店员的编号' }])
  })

  it('two who load it at once add nobody twice', async () => {
    const school = aSchool()
    const rows = Array.from({ length: 60 }, (_, at) => [
      `T${at}`,
      '张三',
      `部门${at % 7}`,
      '',
      '',
      '',
      '',
      '',
    ])
    const reports = await Promise.all([load(school, rows), load(school, rows)])
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(60)
    for (const { added, unchanged, rejected } of reports) expect(added + unchanged + rejected.length).toBe(60)
    expect(await branchesOf(cloud.db, school.path)).toHaveLength(7)
    expect(await load(school, rows)).toMatchObject({ unchanged: 60 })
  })
})

const row = fc.tuple(
  fc.constantFrom('1', '2', '3', '4', ''),
  fc.constantFrom('张三', '李四', ''),
  fc.constantFrom('光电学院', '光电学院分会', '理学院', ''),
  fc.constantFrom('19900001234', '12', ''),
  fc.constantFrom('1980-06-12', '1980/6/12', '后天', ''),
  fc.constantFrom('男', '女', '?', ''),
  fc.constantFrom('2010-09-01', '2099-01-01', ''),
  fc.constantFrom('分会主席', '教授', ''),
)

describe('for any rows', () => {
  it('counts reconcile, and the same file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
        async (files) => {
          const school = aSchool()
          for (const rows of files) {
            const report = await load(school, rows)
            const written = rows.filter((cells) => cells.some(Boolean)).length
            expect(report.added + report.changed + report.unchanged + report.rejected.length).toBe(written)
            const again = await load(school, rows)
            expect(again).toMatchObject({
              added: 0,
              changed: 0,
              unchanged: report.added + report.changed + report.unchanged,
            })
            expect(again.rejected).toEqual(report.rejected)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('the first officer of a school', () => {
  const offer = (school: School, at = now) =>
    offerFirstOffice({ db: cloud.db, now: at, newId, newCode }, school)

  it('gets a code for three days, kept as a digest only; a newer one makes it void', async () => {
    const school = aSchool()
    const first = await offer(school)
    expect(first).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      expiresAt: '2026-06-13T02:00:00.000Z',
    })
    const second = await offer(school, '2026-06-10T03:00:00.000Z')
    const kept = await cloud.db.find(appointmentsStore, 'unit', { where: { unit: school.path }, limit: 10 })
    expect(kept.map(({ expiresAt }) => expiresAt)).toEqual([
      '2026-06-10T03:00:00.000Z',
      '2026-06-13T03:00:00.000Z',
    ])
    for (const { code } of [first!, second!]) expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('is offered nothing when the school has an officer, and a branch’s officer is none of it', async () => {
    const school = aSchool()
    await load(school, [[...zhang.slice(0, 7), '分会主席']])
    expect(await offer(school)).not.toBeNull()
    await load(school, [[...zhang.slice(0, 7), '校工会干部']])
    expect(await offer(school)).toBeNull()
    expect((await personOf(school, '00123')).offices).toHaveLength(2)
  })
})

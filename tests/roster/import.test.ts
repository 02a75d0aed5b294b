import * as fc from 'fast-check'
import { branchesOf } from '@cloud/capabilities/members/units'
import { newId } from '@cloud/kernel/adapters/chance'
import { aPerson, putPeople } from '../support/build-members'
import { anyRow, aSchool, li, openDesk, zhang, type Desk } from './desk'

let desk: Desk
beforeAll(async () => void (desk = await openDesk()))
afterAll(() => desk.close())

describe('loading a roster', () => {
  it('adds people and the branches they are in, and says so', async () => {
    const school = aSchool()
    expect(await desk.load(school, [zhang, li])).toMatchObject({
      rows: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      rejected: [],
      branches: ['光电学院', '理学院'],
    })
    const [optics] = (await branchesOf(desk.db, school.path)).filter(({ name }) => name === '光电学院')
    expect(await desk.personOf(school, '00123')).toMatchObject({
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
    expect(await desk.personOf(school, '00124')).toMatchObject({
      kind: 'staff',
      joinedOn: null,
      phone: '',
      sex: 'unknown',
    })
  })

  it('a second time changes nothing', async () => {
    const school = aSchool()
    await desk.load(school, [zhang, li])
    const before = [await desk.personOf(school, '00123'), await desk.personOf(school, '00124')]
    expect(await desk.load(school, [zhang, li])).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      branches: [],
    })
    expect([await desk.personOf(school, '00123'), await desk.personOf(school, '00124')]).toEqual(before)
  })

  it('a try-out counts the same and writes nothing', async () => {
    const school = aSchool()
    expect(await desk.load(school, [zhang, li], true)).toMatchObject({
      added: 2,
      branches: ['光电学院', '理学院'],
    })
    expect(await branchesOf(desk.db, school.path)).toEqual([])
    expect(await desk.load(school, [zhang])).toMatchObject({ added: 1 })
  })

  it('changes what the file says otherwise, and an empty cell takes nothing away', async () => {
    const school = aSchool()
    await desk.load(school, [zhang, li])
    const moved = ['00123', '张三', '理学院', '', '', '', '', '']
    const joined = ['00124', '李四', '理学院', '19900001235', '', '', '2026-06-01', '']
    expect(await desk.load(school, [moved, joined])).toMatchObject({ added: 0, changed: 2, unchanged: 0 })
    expect(await desk.personOf(school, '00123')).toMatchObject({
      unitName: '理学院',
      phone: '19900001234',
      birthday: '1980-06-12',
      kind: 'member',
    })
    const person = await desk.personOf(school, '00124')
    expect(person).toMatchObject({ kind: 'member', joinedOn: '2026-06-01', phone: '19900001235' })
    expect(person.career.map(({ what, by, why, from }) => ({ what, by, why, from }))).toEqual([
      { what: 'enrolled', by: 'roster', why: '名册导入', from: '2026-06-10' },
      { what: 'joined', by: 'roster', why: '名册导入', from: '2026-06-10' },
    ])
  })

  it('finds a branch by its name with or without 分会', async () => {
    const school = aSchool()
    await desk.load(school, [zhang])
    expect(await desk.load(school, [['00125', '王五', '光电学院分会', '', '', '', '', '']])).toMatchObject({
      branches: [],
    })
    expect(await desk.personOf(school, '00125')).toMatchObject({ unitName: '光电学院' })
  })

  it('gives the offices it names, to members only, and takes none away', async () => {
    const school = aSchool()
    const chair = [...zhang.slice(0, 7), '分会主席']
    const outsider = [...li.slice(0, 7), '校工会干部']
    const report = await desk.load(school, [chair, outsider])
    expect(report.remarks).toEqual([{ row: 3, text: '没有入会日期，职务没有登记' }])
    const { unit, offices, grantKeys } = await desk.personOf(school, '00123')
    expect(offices).toEqual([{ office: 'branchOfficer', unit, unitName: '光电学院' }])
    expect(grantKeys).toContain(`requests@${unit}`)
    expect((await desk.personOf(school, '00124')).grants).toEqual([])
    expect(await desk.load(school, [zhang])).toMatchObject({ unchanged: 1 })
    expect((await desk.personOf(school, '00123')).offices).toHaveLength(1)
  })

  it('takes over no shop clerk', async () => {
    const school = aSchool()
    const clerk = aPerson({ _id: newId(), kind: 'clerk', staffNo: 'S-7N4K9A', schoolUnit: school.path })
    await putPeople(desk.db, clerk)
    const { rejected } = await desk.load(school, [['S-7N4K9A', '店员', '理学院', '', '', '', '', '']])
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
    const loads = await Promise.allSettled([desk.load(school, rows), desk.load(school, rows)])
    const done = loads.flatMap((load) => (load.status === 'fulfilled' ? [load.value] : []))
    expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(60)
    for (const { added, unchanged, refused } of done) expect(added + unchanged + refused).toBe(60)
    for (const load of loads)
      if (load.status === 'rejected') expect(String(load.reason)).toContain('正在导入另一份名册')
    expect(await branchesOf(desk.db, school.path)).toHaveLength(7)
    expect(await desk.load(school, rows)).toMatchObject({ unchanged: 60 })
  })
})

describe('for any rows', () => {
  it('counts reconcile, and the same file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyRow, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
        async (files) => {
          const school = aSchool()
          for (const rows of files) {
            const report = await desk.load(school, rows)
            const written = rows.filter((cells) => cells.some(Boolean)).length
            expect(report.added + report.changed + report.unchanged + report.refused).toBe(written)
            const again = await desk.load(school, rows)
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

import { rosterInFile } from '@cloud/capabilities/imports/roster-file'
import { changesStore, unitsStore } from '@cloud/capabilities/members/store'
import { unitAt } from '@cloud/capabilities/members/units'
import { plusMinutes } from '@cloud/kernel/domain/time'
import { auditStore } from '@cloud/kernel/runtime/audit'
import { csvOf, openSchool, person, SCHOOL_NAME } from '../support/build-imports'
import { aPerson, putPeople } from '../support/build-members'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const header = [
  '工号',
  '姓名',
  '部门',
  '手机',
  '生日',
  '性别',
  '入会日期',
  '用工性质',
  '经费单位',
  '会费缴至',
  '职务',
  '标签',
]

describe('files that we write', () => {
  it('everybody of the school, read again, changes nobody: retired people, groups, officers and formulas too', async () => {
    const at = await openSchool(world, 'export')
    const group = `${at.gd}g1/`
    await world.db.insert(unitsStore, unitAt(group, '激光小组', 'group', at.gd))
    await at.school.apply(
      await at.school.compared(
        csvOf(
          [
            [...person(1).slice(0, 7), '非编', '=1+1', '2026-06', '分会主席', '单身、劳模'],
            [...person(2, '图书馆').slice(0, 7), '退休', '', '', '', ''],
            ['10003', '李四', SCHOOL_NAME, '', '', '', '', '', '', '', '', ''],
          ],
          header,
        ),
      ),
    )
    await putPeople(
      world.db,
      aPerson({
        _id: 'export-g',
        unit: group,
        unitName: '激光小组',
        schoolUnit: at.path,
        schoolName: SCHOOL_NAME,
      }),
      aPerson({ _id: 'export-clerk', kind: 'clerk', unit: `${at.path}shop-a/`, schoolUnit: at.path }),
    )
    const file = await world.got(at.school.call('imports.export', { purpose: '报市总工会' }))
    expect(file.name).toBe(`${SCHOOL_NAME}名册 2026-06-10.xlsx`)
    const bytes = await world.deps(null).files.read(file.fileId)
    const report = await at.school.compared(bytes, '导出.xlsx')
    expect(report).toMatchObject({
      counts: { rows: 7, added: 0, changed: 0, unchanged: 7, rejected: 0, left: 0 },
      newUnits: [],
      absent: [],
    })
    const read = rosterInFile(bytes, '2026-06-10')
    const first = read.ok ? read.roster.rows.find(({ staffNo }) => staffNo === '10001') : null
    expect(first).toMatchObject({ fundingUnit: '=1+1', paidThrough: '2026-06', tags: ['单身', '劳模'] })
    expect(bytes.includes('<f>')).toBe(false)
  })

  it('an export leaves a trace: who, of how many, what for', async () => {
    const at = await openSchool(world, 'trace')
    await world.got(at.branch.call('imports.export', { purpose: '慰问名单' }))
    await world.sweep()
    const entries = await world.db.find(auditStore, 'bySubject', { where: { subject: at.gd }, limit: 10 })
    expect(entries.map(({ event }) => JSON.parse(event) as unknown)).toMatchObject([
      {
        type: 'imports.exported',
        by: 'trace-branch',
        data: { unit: at.gd, people: 1, purpose: '慰问名单' },
      },
    ])
  })

  it('the empty roster is one that can be read', async () => {
    const at = await openSchool(world, 'template')
    const { fileId } = await world.got(at.school.call('imports.template'))
    const bytes = await world.deps(null).files.read(fileId)
    expect(rosterInFile(bytes, '2026-06-10')).toMatchObject({ ok: false, why: 'noRows' })
  })
})

describe('what it costs', () => {
  it('1.2 calls for a changed row at most, and none for an unchanged one', async () => {
    const at = await openSchool(world, 'costs')
    const rows = Array.from({ length: 200 }, (_, n) => person(n))
    const report = await at.school.compared(csvOf(rows))
    const added = await world.counting(() => at.school.apply(report))
    expect(added.calls).toBeLessThanOrEqual(200 * 1.2)
    expect(added.unindexed).toEqual([])
    const same = await at.school.compared(csvOf(rows))
    expect((await world.counting(() => at.school.apply(same))).calls).toBeLessThanOrEqual(14)
    const view = same.id
    const look = await world.counting(() =>
      at.school.call('imports.rows', { importId: view, list: 'unchanged' }),
    )
    expect(look.calls).toBe(3)
    expect((await world.counting(() => at.school.call('imports.view', { importId: view }))).calls).toBe(2)
    expect((await world.counting(() => at.school.call('imports.list'))).calls).toBe(2)
  })

  it('the trace of two hundred people is one link of the audit chain, and each finds it in her own history', async () => {
    const at = await openSchool(world, 'history')
    const applied = await at.school.apply(await at.school.compared(csvOf([person(1), person(2)])))
    world.setNow(plusMinutes(world.now(), 1))
    const changed = await at.school.apply(
      await at.school.compared(csvOf([person(1, undefined, { 3: '19911112222' }), person(2)])),
    )
    await world.sweep()
    const where = { subject: changed.id }
    const entries = await world.db.find(auditStore, 'bySubject', { where, limit: 10 })
    const events = entries.map(({ event }) => JSON.parse(event) as { type: string; data: object })
    expect(events.map(({ type }) => type).sort()).toEqual([
      'imports.applied',
      'imports.confirmed',
      'imports.read',
    ])
    expect(JSON.stringify(events)).not.toContain('19911112222')
    const someone = await at.personOf('10001')
    const history = await world.db.find(changesStore, 'person', {
      where: { personId: someone!._id },
      limit: 10,
    })
    expect(history).toMatchObject([
      { why: '名册导入', by: 'history-school', fields: { phone: ['19900000001', '19911112222'] } },
      { what: 'enrolled' },
    ])
    expect(applied.counts.added).toBe(2)
  })
})

describe('while it is not confirmed', () => {
  it('it can be compared again, put away, and taken up once more', async () => {
    const at = await openSchool(world, 'again')
    const report = await at.school.compared(csvOf([person(1), person(2)]))
    await putPeople(
      world.db,
      aPerson({ _id: 'again-1', staffNo: '10001', name: '张二', unit: at.gd, schoolUnit: at.path }),
    )
    const importId = report.id
    const again = await at.school.step(await world.got(at.school.call('imports.recheck', { importId })))
    expect(again.counts).toMatchObject({ rows: 2, added: 1, changed: 1 })
    expect(again.digest).not.toBe(report.digest)
    expect(await world.got(at.school.call('imports.discard', { importId }))).toMatchObject({
      phase: 'dropped',
    })
    await world.repair()
    expect(await world.got(at.school.call('imports.view', { importId }))).toMatchObject({
      phase: 'dropped',
      recheck: { can: false },
    })
    expect(await at.school.rows(again, 'added')).toEqual([])
  })

  it('the same upload read twice is one import, and its file is not kept', async () => {
    const at = await openSchool(world, 'reread')
    const upload = await at.school.upload(csvOf([person(1)]))
    const [one, other] = [
      await world.got(at.school.call('imports.read', upload)),
      await world.got(at.school.call('imports.read', upload)),
    ]
    expect(other.id).toBe(one.id)
    await expect(world.deps(null).files.read(upload.fileId)).rejects.toThrow()
  })

  it('lists are paged, whatever their length', async () => {
    const at = await openSchool(world, 'paged')
    const rows = Array.from({ length: 420 }, (_, n) => person(n, undefined, n % 35 === 3 ? { 1: '' } : {}))
    const report = await at.school.compared(csvOf(rows))
    expect(report.counts).toMatchObject({ rows: 420, added: 408, rejected: 12 })
    const rejected = await at.school.rows(report, 'rejected')
    expect(rejected.map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, n) => 3 + n * 35 + 2))
    const added = await at.school.rows(report, 'added')
    expect(new Set(added.map(({ staffNo }) => staffNo)).size).toBe(408)
  })
})

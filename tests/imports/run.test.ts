import type { PersonDoc } from '@cloud/capabilities/members/store'
import { asOf } from '@cloud/capabilities/members/domain/career'
import { chunksStore } from '@cloud/capabilities/imports/store'
import { plusHours, plusMinutes } from '@cloud/kernel/domain/time'
import { csvOf, openSchool, person } from '../support/build-imports'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

/** Everything about a person but the marks that an import and its undoing leave. */
const still = ({ career, rev: _rev, imported: _imported, ...rest }: PersonDoc) => ({
  ...rest,
  standing: asOf(career, '2026-06-10'),
  lastYear: asOf(career, '2025-06-10'),
})

describe('an import from the phone', () => {
  it('reports before it writes, writes what was reported, and can be taken back as a whole', async () => {
    const { school: officer, personOf } = await openSchool(world, 'whole')
    await officer.apply(await officer.compared(csvOf([person(1), person(2), person(3)])))
    const before = await personOf('10002')
    const file = csvOf([
      person(1),
      person(2, '图书馆', { 3: '19911112222', 4: '1980-06-03' }),
      person(4, '理学院'),
      ['10005', '', '理学院', '', '', '', '', '', ''],
    ])
    const report = await officer.compared(file)
    expect(report).toMatchObject({
      phase: 'compared',
      counts: { rows: 4, added: 1, changed: 1, unchanged: 1, rejected: 1, conflicts: 0, left: 4 },
      newUnits: ['理学院'],
      apply: { can: true },
    })
    expect(await personOf('10004')).toBeUndefined()
    expect(await officer.rows(report, 'changed')).toEqual([
      {
        row: 3,
        staffNo: '10002',
        nameMasked: '*三',
        unitName: '图书馆',
        text: '',
        changes: [
          { label: '生日', from: '****-**-02', to: '****-**-03' },
          { label: '手机', from: '199******02', to: '199******22' },
          { label: '部门', from: '光电学院分会', to: '图书馆分会' },
        ],
      },
    ])
    expect(await officer.rows(report, 'rejected')).toMatchObject([{ row: 5, text: '姓名是空的' }])
    expect((await officer.rows(report, 'left')).map(({ staffNo }) => staffNo)).toEqual([
      'WHOLE-SCHOOL',
      '10003',
      'WHOLE-BRANCH',
      'WHOLE-OTHER',
    ])

    const applied = await officer.apply(report)
    expect(applied).toMatchObject({
      phase: 'applied',
      counts: { rows: 4, added: 1, changed: 1, unchanged: 1, rejected: 1, conflicts: 0, left: 0 },
      progress: { done: 4, of: 4 },
      undo: { can: true },
    })
    expect(await personOf('10002')).toMatchObject({ phone: '19911112222', unitName: '图书馆分会' })

    const undone = await officer.undo(applied)
    expect(undone).toMatchObject({ phase: 'undone', undone: { restored: 1, removed: 1, kept: 0 } })
    expect(await personOf('10004')).toBeUndefined()
    const after = await personOf('10002')
    expect(still(after!)).toEqual(still(before!))
    await world.sweep()
    expect(world.logged).toEqual([])
  })

  it('a second time the same file changes nothing', async () => {
    const { school } = await openSchool(world, 'twice')
    const file = csvOf([person(1), person(2, '理学院'), person(3, '图书馆', { 8: '分会主席' })])
    await school.apply(await school.compared(file))
    expect(await school.compared(file)).toMatchObject({
      counts: { rows: 3, added: 0, changed: 0, unchanged: 3 },
      newUnits: [],
    })
  })

  it('people who are in no row leave from the day that the officer says, and only if she says so', async () => {
    const { school, personOf } = await openSchool(world, 'leavers')
    await school.apply(
      await school.compared(csvOf([person(1), person(2), person(3, '图书馆', { 7: '退休' })])),
    )
    const report = await school.compared(csvOf([person(1)]))
    expect((await school.rows(report, 'left')).map(({ staffNo }) => staffNo)).not.toContain('10003')
    await school.apply(report)
    expect(await personOf('10002')).toMatchObject({ kind: 'member' })

    const again = await school.compared(csvOf([person(1)]))
    const applied = await school.apply(again, { from: '2026-06-01', why: '已离校' })
    expect(applied.counts).toMatchObject({ unchanged: 1, left: 3, conflicts: 1 })
    const gone = await personOf('10002')
    expect(gone).toMatchObject({ kind: 'gone', within: expect.arrayContaining(['gone:/shjy/leavers/gd/']) })
    expect(asOf(gone!.career, '2026-05-31')?.state).toBe('member')
    expect(gone?.career.at(-1)).toMatchObject({ what: 'left', why: '已离校', by: 'leavers-school' })
  })

  it('nobody leaves of whom the file speaks, though her row cannot be read', async () => {
    const { school, personOf } = await openSchool(world, 'spoken-of')
    await school.apply(await school.compared(csvOf([person(1), person(2), person(3), person(4)])))
    const badPhone = person(2, '图书馆', { 3: '12' })
    const noNumber = person(3, '图书馆', { 0: '' })
    const report = await school.compared(csvOf([person(1), badPhone, noNumber, badPhone]))
    expect((await school.rows(report, 'left')).map(({ staffNo }) => staffNo)).not.toContain('10002')
    expect(await school.rows(report, 'rejected')).toMatchObject([
      { row: 3, staffNo: '10002', nameMasked: '*三' },
      { row: 4, staffNo: '', nameMasked: '*四' },
      { row: 5, staffNo: '10002' },
    ])
    await school.apply(report, { from: '2026-06-01', why: '已离校' })
    const kinds = await Promise.all(['10002', '10003', '10004'].map(async (no) => (await personOf(no))?.kind))
    expect(kinds).toEqual(['member', 'member', 'gone'])
  })

  it('goes on by the timer when the phone is closed, and the rows are thrown away after a day', async () => {
    const { school, path } = await openSchool(world, 'timer')
    const rows = Array.from({ length: 450 }, (_, n) => person(n))
    const begun = await world.got(school.call('imports.read', await school.upload(csvOf(rows))))
    expect(begun).toMatchObject({ phase: 'comparing', running: true })
    await world.repair()
    const view = () => world.got(school.call('imports.view', { importId: begun.id }))
    const report = await view()
    expect(report).toMatchObject({ phase: 'compared', counts: { added: 450 } })
    const { id: importId, digest } = report
    await world.got(school.call('imports.apply', { importId, digest, leavers: 'keep' }))
    world.setNow(plusMinutes(world.now(), 2))
    await world.repair()
    expect(await view()).toMatchObject({ phase: 'applied', counts: { added: 450 } })
    world.setNow(plusHours(world.now(), 26))
    // A run takes up a few imports; those of the other tests are among them.
    for (let runs = 0; runs < 3; runs += 1) await world.repair()
    expect(await world.db.find(chunksStore, 'import', { where: { importId }, limit: 10 })).toEqual([])
    expect(await view()).toMatchObject({ counts: { added: 450 }, undo: { can: false } })
    expect(await world.got(school.call('imports.undo', { importId })).catch(String)).toContain('tooLate')
    expect(path).toBe('/shjy/timer/')
  })
})

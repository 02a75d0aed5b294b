import { membersStore } from '@cloud/capabilities/members/store'
import { failingDb } from '../support/failing-db'
import { csvOf, importer, openSchool, person, SCHOOL_NAME, type School } from '../support/build-imports'
import { aPerson, putPeople } from '../support/build-members'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

/** Three people whom the school knows, and a file in which all have other phones and a fourth one is new. */
const begun = async ({ school, path, gd }: School) => {
  const known = [1, 2, 3].map((n) => {
    const [staffNo = '', name = ''] = person(n)
    return aPerson({
      ...{ _id: `${path.split('/')[2]}-${n}`, staffNo: staffNo ?? '', name: name ?? '', unit: gd },
      ...{ schoolUnit: path, schoolName: SCHOOL_NAME, phone: `1990000000${n}` },
    })
  })
  await putPeople(world.db, ...known)
  const phones = [1, 2, 3].map((n) => person(n, undefined, { 3: `1991111000${n}` }))
  return school.compared(csvOf([...phones, person(4)]))
}

const counted = ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => {
  const { added = 0, changed = 0, unchanged = 0, rejected = 0, conflicts = 0 } = counts
  return added + changed + unchanged + rejected + conflicts
}

describe('while somebody else edits', () => {
  it('a person who was changed after the report is left as she is, and named', async () => {
    const at = await openSchool(world, 'edited')
    const report = await begun(at)
    const two = await at.personOf('10002')
    await world.db.update(membersStore, { _id: two!._id }, { phone: '19999999999', rev: two!.rev + 1 })
    const applied = await at.school.apply(report)
    expect(applied.counts).toMatchObject({ rows: 4, added: 1, changed: 2, conflicts: 1 })
    expect(counted(applied)).toBe(4)
    expect(await at.school.rows(applied, 'conflicts')).toMatchObject([
      { row: 3, staffNo: '10002', text: '核对之后被别人改动过，没有导入' },
    ])
    expect(await at.personOf('10002')).toMatchObject({ phone: '19999999999' })
  })

  it('binding a WeChat account meanwhile is no conflict', async () => {
    const at = await openSchool(world, 'bound')
    const report = await begun(at)
    const two = await at.personOf('10002')
    await world.db.update(membersStore, { _id: two!._id }, { openid: 'bound-meanwhile' })
    expect((await at.school.apply(report)).counts).toMatchObject({ changed: 3, conflicts: 0 })
    expect(await at.personOf('10002')).toMatchObject({ openid: 'bound-meanwhile', phone: '19911110002' })
  })

  it('an undo leaves those alone who were changed or bound since, and names them', async () => {
    const at = await openSchool(world, 'since')
    const applied = await at.school.apply(await begun(at))
    const [two, four] = [await at.personOf('10002'), await at.personOf('10004')]
    await world.db.update(membersStore, { _id: two!._id }, { name: '张改', rev: two!.rev + 1 })
    await world.db.update(membersStore, { _id: four!._id }, { openid: 'somebody-new' })
    const undone = await at.school.undo(applied)
    expect(undone.undone).toEqual({ restored: 2, removed: 0, kept: 2 })
    expect(await at.school.rows(undone, 'kept')).toMatchObject([
      { staffNo: '10002', text: '导入之后又有变动，保持现在的样子' },
      { staffNo: '10004', text: '已经用微信认证过，没有移出名册' },
    ])
    expect(await at.personOf('10001')).toMatchObject({ phone: '19900000001' })
    expect(await at.personOf('10002')).toMatchObject({ name: '张改', phone: '19911110002' })
  })

  it('two phones that go on with one import at once write and count every row once', async () => {
    const at = await openSchool(world, 'two')
    const rows = Array.from({ length: 220 }, (_, n) => person(n))
    const report = await at.school.compared(csvOf(rows))
    const { id: importId, digest } = report
    const wish = { importId, digest, leavers: 'keep' }
    await Promise.all([at.school.call('imports.apply', wish), at.school.call('imports.apply', wish)])
    const seen = await world.got(at.school.call('imports.view', { importId }))
    const [one] = await Promise.all([at.school.step(seen), at.school.step(seen), world.repair()])
    expect(one.counts).toMatchObject({ rows: 220, added: 220, conflicts: 0 })
    expect(await at.school.compared(csvOf(rows))).toMatchObject({ counts: { unchanged: 220 } })
  })
})

describe('a branch officer', () => {
  it('imports her own people only, appoints nobody, and moves nobody in', async () => {
    const at = await openSchool(world, 'own')
    await at.school.apply(await at.school.compared(csvOf([person(1), person(2, '图书馆')])))
    const report = await at.branch.compared(
      csvOf([
        person(1),
        person(2),
        person(3, '图书馆'),
        person(4, '新学院'),
        person(5, undefined, { 8: '分会主席' }),
      ]),
    )
    expect(report).toMatchObject({
      unitName: '光电学院分会',
      newUnits: [],
      counts: { rows: 5, added: 1, unchanged: 1, rejected: 3 },
    })
    expect((await at.branch.rows(report, 'rejected')).map(({ row, text }) => [row, text])).toEqual([
      [3, '工号 10002 现在登记在别的分会，请由校工会办理调动'],
      [4, '部门“图书馆”不是你的分会'],
      [5, '部门“新学院”不是你的分会'],
    ])
    expect((await at.branch.rows(report, 'left')).map(({ staffNo }) => staffNo)).toEqual(['OWN-BRANCH'])
    await at.branch.apply(report)
    expect(await at.personOf('10005')).toMatchObject({ offices: [], grants: [] })
  })

  it('changes nobody who holds an office above her branch: a phone is how people prove who they are', async () => {
    const at = await openSchool(world, 'above')
    await at.school.apply(await at.school.compared(csvOf([person(1, undefined, { 8: '校工会干部' })])))
    const report = await at.branch.compared(csvOf([person(1, undefined, { 3: '19911112222' })]))
    expect(await at.branch.rows(report, 'rejected')).toMatchObject([
      { staffNo: '10001', text: '担任上级工会的职务，资料由上级工会维护' },
    ])
  })
})

describe('a death after any call', () => {
  type View = Awaited<ReturnType<School['school']['apply']>>

  /** One run that dies after its nth call; then the officer comes back to wherever it stands. */
  const comeBack = async (action: 'apply' | 'undo', nth: number) => {
    const key = `${action}${nth}`
    const at = await openSchool(world, key)
    const report = await begun(at)
    const ready = action === 'apply' ? report : await at.school.apply(report)
    const doomed = importer(world, `${key}-school`, failingDb(world.db, nth, 'after'))
    const isDone = await doomed[action](ready).then(
      () => true,
      () => false,
    )
    const seen = await world.got(at.school.call('imports.view', { importId: ready.id }))
    const hasStarted = seen.phase !== ready.phase
    return { at, isDone, view: await (hasStarted ? at.school.step(seen) : at.school[action](ready)) }
  }

  const checkApplied = async (at: School, view: View) => {
    expect(view).toMatchObject({ phase: 'applied', counts: { rows: 4, added: 1, changed: 3, conflicts: 0 } })
    for (const n of [1, 2, 3])
      expect(await at.personOf(`1000${n}`)).toMatchObject({ phone: `1991111000${n}`, rev: 1 })
  }

  const checkUndone = async (at: School, view: View) => {
    expect(view).toMatchObject({ phase: 'undone', undone: { restored: 3, removed: 1, kept: 0 } })
    for (const n of [1, 2, 3])
      expect(await at.personOf(`1000${n}`)).toMatchObject({ phone: `1990000000${n}` })
    expect(await at.personOf('10004')).toBeUndefined()
  }

  it.each([
    ['apply', checkApplied],
    ['undo', checkUndone],
  ] as const)(
    'leaves an %s that goes on to the same end',
    async (action, check) => {
      let calls = 1
      for (let isDone = false; !isDone; calls += 1) {
        const run = await comeBack(action, calls)
        await check(run.at, run.view)
        isDone = run.isDone
      }
      expect(calls).toBeGreaterThan(10)
    },
    120_000,
  )
})

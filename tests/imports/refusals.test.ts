import { imports } from '@cloud/capabilities/imports/contract'
import { membersStore } from '@cloud/capabilities/members/store'
import { plusHours } from '@cloud/kernel/domain/time'
import type { Db } from '@cloud/kernel/ports/db'
import { csvOf, openSchool, person, type School } from '../support/build-imports'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const reached = new Set<string>()
const refused = async (
  reply: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>,
) => {
  const code = (await reply).error?.code ?? 'accepted'
  reached.add(code)
  return code
}
const one = csvOf([person(1)])
const read = async ({ school }: School, bytes: Buffer, name?: string) =>
  refused(school.call('imports.read', await school.upload(bytes, name)))

describe('a file is refused', () => {
  let at: School
  beforeAll(async () => void (at = await openSchool(world, 'files')))

  it.each(['名册.xls', '名册.pdf', '名册'])('%s before it is uploaded', async (fileName) => {
    expect(await refused(at.school.call('imports.begin', { fileName }))).toBe('imports.wrongKind')
  })

  it('when it is another officer’s, or no upload at all', async () => {
    const theirs = await at.branch.upload(one)
    expect(await refused(at.school.call('imports.read', theirs))).toBe('imports.notYours')
    const fileId = theirs.fileId
      .replace(/[^/]+$/, `${'0'.repeat(24)}.csv`)
      .replace('files-branch', 'files-school')
    expect(await refused(at.school.call('imports.read', { fileId, fileName: 'x.csv' }))).toBe(
      'imports.missing',
    )
  })

  it.each([
    ['wrongKind', Buffer.from('not a workbook'), '名册.xlsx'],
    ['tooLarge', Buffer.alloc(5 * 1024 * 1024 + 1, 'x'), '名册.csv'],
    ['unreadable', Buffer.from('PK\u0003\u0004 broken'), '名册.xlsx'],
    ['noHeader', Buffer.from('甲,乙\n1,2'), '名册.csv'],
    ['noStaffNo', Buffer.from('姓名,部门\n张三,理学院'), '名册.csv'],
    ['noName', Buffer.from('工号,部门\n1,理学院'), '名册.csv'],
    ['noUnit', Buffer.from('工号,姓名\n1,张三'), '名册.csv'],
    ['noRows', Buffer.from('工号,姓名,部门\n'), '名册.csv'],
  ])('%s', async (code, bytes, name) => {
    expect(await read(at, bytes, name)).toBe(`imports.${code}`)
  })

  it('for a unit that is none, and for one that is not hers', async () => {
    const upload = await at.school.upload(one)
    const unit = '/shjy/files/nowhere/'
    expect(await refused(at.school.call('imports.read', { ...upload, unit }))).toBe('imports.noSuchUnit')
    const other = await openSchool(world, 'neighbour')
    expect(await refused(at.school.call('imports.read', { ...upload, unit: other.path }))).toBe(
      'system.forbidden',
    )
    const mine = await at.branch.upload(one)
    expect(await refused(at.branch.call('imports.read', { ...mine, unit: at.path }))).toBe('system.forbidden')
    expect(await refused(at.branch.call('imports.read', { ...mine, unit: at.tsg }))).toBe('system.forbidden')
  })
})

describe('a step is refused', () => {
  it('to whoever does not stand over the unit', async () => {
    const at = await openSchool(world, 'scope')
    const report = await at.branch.compared(one)
    const importId = report.id
    for (const action of ['view', 'step', 'recheck', 'discard', 'undo'] as const)
      expect(await refused(at.other.call(`imports.${action}`, { importId }))).toBe('system.forbidden')
    const wish = { importId, digest: report.digest, leavers: 'keep' }
    expect(await refused(at.other.call('imports.apply', wish))).toBe('system.forbidden')
    expect(await refused(at.other.call('imports.rows', { importId, list: 'added' }))).toBe('system.forbidden')
    expect(await refused(at.other.call('imports.export', { unit: at.gd, purpose: '核对' }))).toBe(
      'system.forbidden',
    )
    expect((await world.got(at.other.call('imports.list'))).items).toEqual([])
    expect((await world.got(at.school.call('imports.list'))).items).toMatchObject([{ id: importId }])
  })

  it('for an import that is not there', async () => {
    const { school } = await openSchool(world, 'nothing')
    const importId = 'nothing'
    for (const action of ['view', 'step', 'recheck', 'discard', 'undo'] as const)
      expect(await refused(school.call(`imports.${action}`, { importId }))).toBe('imports.notFound')
    expect(await refused(school.call('imports.rows', { importId, list: 'added' }))).toBe('imports.notFound')
    expect(await refused(school.call('imports.apply', { importId, digest: '', leavers: 'keep' }))).toBe(
      'imports.notFound',
    )
  })

  it('out of its order', async () => {
    const { school } = await openSchool(world, 'order')
    const begun = await world.got(school.call('imports.read', await school.upload(one)))
    const importId = begun.id
    const apply = (digest: string, leavers: unknown = 'keep') =>
      refused(school.call('imports.apply', { importId, digest, leavers }))
    expect(await apply(begun.digest)).toBe('imports.notCompared')
    expect(await refused(school.call('imports.recheck', { importId }))).toBe('imports.notCompared')
    const report = await school.step(begun)
    expect(await apply('another report')).toBe('imports.changedSince')
    expect(await apply(report.digest, { from: '2028-01-01', why: '退休' })).toBe('imports.wrongDay')
    expect(await refused(school.call('imports.undo', { importId }))).toBe('imports.notApplied')
    await school.apply(report)
    expect(await apply('another report')).toBe('imports.alreadyApplied')
    expect(await refused(school.call('imports.recheck', { importId }))).toBe('imports.alreadyApplied')
    expect(await refused(school.call('imports.discard', { importId }))).toBe('imports.alreadyApplied')
  })

  it('while another roster of the school is being written', async () => {
    const { school, branch } = await openSchool(world, 'busy')
    const [first, second] = [await school.compared(one), await branch.compared(csvOf([person(2)]))]
    await world.got(
      school.call('imports.apply', { importId: first.id, digest: first.digest, leavers: 'keep' }),
    )
    const wish = { importId: second.id, digest: second.digest, leavers: 'keep' }
    expect(await refused(branch.call('imports.apply', wish))).toBe('imports.anotherRuns')
    await school.step(await world.got(school.call('imports.view', { importId: first.id })))
    expect(await branch.apply(second)).toMatchObject({ phase: 'applied', counts: { added: 1 } })
  })

  it('when an undo comes after a newer import of the unit, or after a day', async () => {
    const { school } = await openSchool(world, 'late')
    const first = await school.apply(await school.compared(one))
    const second = await school.apply(await school.compared(csvOf([person(1), person(2)])))
    expect(await refused(school.call('imports.undo', { importId: first.id }))).toBe('imports.notNewest')
    world.setNow(plusHours(world.now(), 24))
    expect(await refused(school.call('imports.undo', { importId: second.id }))).toBe('imports.tooLate')
  })
})

it('an export of more than twenty thousand people is refused', async () => {
  const { path, school } = await openSchool(world, 'crowd')
  const [someone] = await world.db.find(membersStore, 'list', { where: { within: path }, limit: 1 })
  const crowd: Db = {
    ...world.db,
    find: async (from, index, find) =>
      index === 'list'
        ? Array.from({ length: 100 }, () => someone as never)
        : world.db.find(from, index, find),
  }
  const call = world.as('crowd-school', crowd)
  expect(await refused(call('imports.export', { purpose: '核对' }))).toBe('imports.tooMany')
  expect((await world.got(school.call('imports.list'))).items).toEqual([])
})

it('every refusal of the contract is reached', () => {
  const codes = Object.keys(imports.errors).map((code) => `imports.${code}`)
  expect(codes.filter((code) => !reached.has(code))).toEqual([])
})

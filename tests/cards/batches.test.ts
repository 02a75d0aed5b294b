import readSheet from 'read-excel-file/node'
import { FILE_NOTE } from '@cloud/capabilities/cards/domain/officer-view'
import { handOutsStore } from '@cloud/kernel/runtime/hand-out'
import { aCard, codeOf, JUNE, openCards, putCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeEach(async () => {
  stage = await openCards()
})
afterEach(() => stage.world.close())

const june = { month: '2026-06' }
const batchOf = (show: 'waiting' | 'registered' | 'rejected', cursor?: string) =>
  stage.got(stage.as('school')('cards.batch', { batchId: JUNE, show, cursor }))

test('before the cut-off day the month is shown with those who wait, and cannot be closed', async () => {
  await stage.applicants(2)
  expect(await stage.got(stage.as('school')('cards.batches'))).toEqual({
    items: [],
    upcoming: {
      month: '2026-06',
      title: '2026 年 6 月批次',
      waiting: 2,
      close: { can: false, why: '6 月 20 日起可以汇总' },
    },
    rule: '20 日和以前申请的当月报送，之后的下个月报送',
    source: '每月 1–20 日报送当月办理（公开资料，待核实）',
  })
  expect(codeOf(await stage.as('school')('cards.close', june))).toBe('cards.tooEarly')
})

test('nobody applied: there is nothing to close', async () => {
  stage.world.setNow('2026-06-20T02:00:00.000Z')
  expect(codeOf(await stage.as('school')('cards.close', june))).toBe('cards.nobodyApplied')
})

test('on the cut-off day all who applied in time are taken in; who applies later goes next month', async () => {
  await stage.applicants(3)
  expect(await stage.closeJune()).toMatchObject({ state: 'closed', counts: { all: 3, waiting: 3 } })
  expect(await stage.got(stage.as('ann')('cards.apply'))).toMatchObject({
    why: '已申请，随 2026 年 7 月的批次报送市总',
  })
  expect(await stage.got(stage.as('m0')('cards.mine'))).toMatchObject({
    state: 'inBatch',
    why: '已随 2026 年 6 月的批次报送，等市总发卡号',
  })
  stage.world.setNow('2026-07-02T02:00:00.000Z')
  const { items, upcoming } = await stage.got(stage.as('school')('cards.batches'))
  expect(items.map(({ title, counts }) => [title, counts.all])).toEqual([['2026 年 6 月批次', 3]])
  expect(upcoming).toMatchObject({ month: '2026-07', waiting: 1, close: { can: false } })
})

test('a forgotten month can still be closed weeks later', async () => {
  await stage.applicants(1)
  stage.world.setNow('2026-07-05T02:00:00.000Z')
  expect((await stage.got(stage.as('school')('cards.batches'))).upcoming).toMatchObject({
    month: '2026-06',
    close: { can: true },
  })
  expect(await stage.closeJune()).toMatchObject({ counts: { all: 1 } })
})

test('120 people: the work goes on in parts, by the officer or by the timer, and ends once', async () => {
  await putCards(
    stage.world.db,
    ...Array.from({ length: 120 }, (_, n) =>
      aCard({ _id: `x${n}`, state: 'applied', month: '2026-06', appliedAt: stage.world.now(), rev: 1 }),
    ),
  )
  stage.world.setNow('2026-06-20T02:00:00.000Z')
  const first = await stage.got(stage.as('school')('cards.close', june))
  expect(first).toMatchObject({ state: 'closing', counts: { all: 50 } })
  expect((await batchOf('waiting')).file).toEqual({ can: false, why: '名单还在汇总，汇总完再办' })
  expect(codeOf(await stage.as('school')('cards.file', { batchId: JUNE }))).toBe('cards.stillClosing')
  await stage.world.repair()
  await stage.world.repair()
  expect(await stage.got(stage.as('school')('cards.close', june))).toMatchObject({
    state: 'closed',
    counts: { all: 120, waiting: 120 },
  })
})

test('two officers close at once: everybody is in the batch once', async () => {
  const ids = await stage.applicants(12)
  stage.world.setNow('2026-06-20T02:00:00.000Z')
  await Promise.all([1, 2, 3].map(() => stage.as('school')('cards.close', june)))
  expect(await stage.closeJune()).toMatchObject({ state: 'closed', counts: { all: 12 } })
  expect((await batchOf('waiting')).items.map(({ id }) => id).sort()).toEqual(ids.sort())
})

test('the file has everybody once, in the school’s columns, and says what is not in it', async () => {
  await stage.applicants(2)
  const columns = [
    { field: 'staffNo', heading: '职工号' },
    { field: 'name', heading: '会员姓名' },
    { field: 'type', heading: '类型' },
  ]
  const rules = { cutoffDay: 20, source: '市总 2026 年通知', columns }
  expect(await stage.got(stage.as('school')('cards.saveRules', rules))).toMatchObject({
    ...rules,
    save: { can: true },
  })
  await stage.closeJune()
  const file = await stage.got(stage.as('school')('cards.file', { batchId: JUNE }))
  expect(file).toMatchObject({ name: '会员服务卡-2026-06.xlsx', note: FILE_NOTE })
  const sheets = await readSheet(await stage.world.surroundings().files.read(file.fileId))
  expect(sheets.map(({ data }) => data)).toEqual([
    [
      ['职工号', '会员姓名', '类型'],
      ['M0', '王员0', '新办'],
      ['M1', '王员1', '新办'],
    ],
    [['说明'], [FILE_NOTE]],
  ])
  expect(await stage.world.db.count(handOutsStore, 'until', {})).toBe(1)
})

test('other rules: the day and the columns are the school’s, and nobody else’s to change', async () => {
  const columns = [{ field: 'name', heading: '姓名' }]
  const rules = { cutoffDay: 25, source: '本校', columns }
  await stage.got(stage.as('school')('cards.saveRules', rules))
  await stage.got(stage.as('school')('cards.saveRules', rules))
  stage.world.setNow('2026-06-24T02:00:00.000Z')
  expect((await stage.got(stage.as('ann')('cards.apply'))).why).toContain('6 月')
  expect(codeOf(await stage.as('branch')('cards.saveRules', rules))).toBe('system.forbidden')
  expect(await stage.got(stage.as('branch')('cards.rules'))).toMatchObject({
    cutoffDay: 25,
    save: { can: false },
  })
  expect(await stage.got(stage.as('abroad')('cards.rules'))).toMatchObject({ cutoffDay: 20 })
  const twice = { ...rules, columns: [...columns, ...columns] }
  expect(codeOf(await stage.as('school')('cards.saveRules', twice))).toBe('system.invalidInput')
})

test('batches are the school’s: a branch sees none, another school cannot even look', async () => {
  await stage.applicants(1)
  await stage.closeJune()
  expect(await stage.got(stage.as('branch')('cards.batches'))).toMatchObject({ items: [], upcoming: null })
  for (const who of ['branch', 'abroad'])
    for (const call of ['cards.batch', 'cards.file', 'cards.upload'] as const)
      expect(codeOf(await stage.as(who)(call, { batchId: JUNE, show: 'waiting', extension: 'csv' }))).toBe(
        'system.forbidden',
      )
  expect(codeOf(await stage.as('school')('cards.batch', { batchId: 'nope', show: 'waiting' }))).toBe(
    'cards.notFound',
  )
  expect(codeOf(await stage.as('school')('cards.file', { batchId: 'nope' }))).toBe('cards.notFound')
})

test('a long batch is read page by page, everybody once', async () => {
  const ids = await stage.applicants(25)
  await stage.closeJune()
  const first = await batchOf('waiting')
  const rest = await batchOf('waiting', first.next)
  expect([...first.items, ...rest.items].map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(rest.next).toBeUndefined()
})

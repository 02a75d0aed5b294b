import type { RegisteredPart } from '@cloud/capabilities/cards/contract'
import { workbookOf } from '@cloud/kernel/runtime/workbook'
import { codeOf, JUNE, openCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeEach(async () => {
  stage = await openCards()
})
afterEach(() => stage.world.close())

const counts = async () =>
  (await stage.got(stage.as('school')('cards.batch', { batchId: JUNE, show: 'waiting' }))).counts

/** Puts a file where the server says and registers it to the end; gives every part. */
const send = async (bytes: Buffer, extension: 'xlsx' | 'csv' = 'csv') => {
  const { path } = await stage.got(stage.as('school')('cards.upload', { batchId: JUNE, extension }))
  const fileId = await stage.world.surroundings().files.write(path, bytes)
  const parts: RegisteredPart[] = []
  for (let from: number | null = 0; from !== null;) {
    const part: RegisteredPart = await stage.got(
      stage.as('school')('cards.registerFile', { batchId: JUNE, fileId, from }),
    )
    parts.push(part)
    from = part.next
  }
  return { fileId, parts }
}
const sendText = (text: string) => send(Buffer.from(text))

test('a file registers whom it names, tells every row that it could not use, and sent again changes nothing', async () => {
  await stage.applicants(5)
  await stage.closeJune()
  const text = [
    '工号,姓名,卡号',
    'M0,王员0,310000000001',
    'm1,王员1,310000000002',
    'M2,别人,310000000003',
    'M3,王员3,3100',
    'M4,王员4,310000000001',
    'NOPE,谁,310000000005',
    '0001,李小敏,310000000006',
    'M0,王员0,310000000007',
    ',谁,310000000008',
  ].join('\r\n')
  const { parts } = await sendText(text)
  expect(parts).toEqual([
    {
      rows: 9,
      done: 9,
      registered: 2,
      same: 0,
      next: null,
      problems: [
        { row: 4, staffNo: 'M2', why: '姓名和工号对不上' },
        { row: 5, staffNo: 'M3', why: '卡号应是 8 到 20 位数字' },
        { row: 6, staffNo: 'M4', why: '这个卡号已经登记给别人了，请核对' },
        { row: 7, staffNo: 'NOPE', why: '学校名册里没有这个工号' },
        { row: 8, staffNo: '0001', why: '这个人不在这一批里' },
        { row: 9, staffNo: 'M0', why: '这个工号在文件里出现了两次' },
        { row: 10, staffNo: '', why: '没有工号' },
      ],
    },
  ])
  expect(await counts()).toEqual({ all: 5, waiting: 3, registered: 2, rejected: 0 })
  const [repeated] = (await sendText(text)).parts
  expect(repeated).toMatchObject({ registered: 0, same: 2 })
  expect(await counts()).toMatchObject({ registered: 2 })
})

test('the city’s .xlsx and a GBK .csv are read as they come', async () => {
  await stage.applicants(2)
  await stage.closeJune()
  const sheet = { name: '卡号', columns: ['职工号', '会员卡号'], rows: [['M0', '310000000001']] }
  expect((await send(await workbookOf([sheet]), 'xlsx')).parts[0]).toMatchObject({ registered: 1 })
  const gbk = Buffer.concat([
    Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xbf, 0xa8, 0xba, 0xc5, 0x0a]),
    Buffer.from('M1,310000000002\n'),
  ])
  expect((await send(gbk)).parts[0]).toMatchObject({ registered: 1, problems: [] })
})

test('250 rows come in parts of a hundred', async () => {
  await stage.applicants(3)
  await stage.closeJune()
  const unknown = Array.from({ length: 247 }, (_, n) => `X${n},31000000${1000 + n}`)
  const known = ['M0,310000000001', 'M1,310000000002', 'M2,310000000003']
  const { parts } = await sendText(['工号,卡号', ...unknown, ...known].join('\n'))
  expect(parts.map(({ done, registered, problems }) => [done, registered, problems.length])).toEqual([
    [100, 0, 100],
    [200, 0, 100],
    [250, 3, 47],
  ])
})

test('a file that is none, lacks a column, or is somebody else’s is refused in words', async () => {
  await stage.applicants(1)
  await stage.closeJune()
  const { path } = await stage.got(stage.as('school')('cards.upload', { batchId: JUNE, extension: 'xlsx' }))
  const { files } = stage.world.surroundings()
  const told = async (fileId: string) =>
    codeOf(await stage.as('school')('cards.registerFile', { batchId: JUNE, fileId }))
  const missing = await files.write('elsewhere/a.csv', Buffer.from('工号,卡号'))
  expect(await told(missing)).toBe('cards.fileNotYours')
  expect(await told(missing.replace('elsewhere/a.csv', path))).toBe('cards.fileNotYours')
  expect(await told(await files.write(path, Buffer.from('no workbook')))).toBe('cards.fileWrong')
  expect(await told(await files.write(path, Buffer.from([0x50, 0x4b, 3, 4, 9, 9])))).toBe('cards.fileWrong')
  const csv = path.replace(/xlsx$/, 'csv')
  expect(await told(await files.write(csv, Buffer.from('姓名,卡号\n谁,31000000')))).toBe('cards.noColumns')
  expect(await told(await files.write(csv, Buffer.alloc(3 * 1024 * 1024, '1')))).toBe('cards.fileTooLarge')
})

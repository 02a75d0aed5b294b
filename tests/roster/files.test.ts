import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Roster } from '@cloud/capabilities/members/domain/roster/read'
import { readRosterFile, UnreadableFile } from '../../config/roster/read-file'

const folder = mkdtempSync(path.join(tmpdir(), 'roster-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rosterIn = (file: string): Roster => readRosterFile(file, '2026-06-10').roster

const written = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const xlsx = async (
  name: string,
  sheets: readonly { readonly data: SheetData; readonly sheet: string }[],
) => {
  const file = path.join(folder, name)
  await writeXlsxFile([...sheets]).toFile(file)
  return file
}

/** 工号,姓名,部门,手机 / 00123,张三,光电学院,19900001234 as GB2312 has them, by hand. */
const GBK = Buffer.concat([
  Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb2, 0xbf, 0xc3, 0xc5, 0x2c]),
  Buffer.from([0xca, 0xd6, 0xbb, 0xfa, 0x0d, 0x0a]),
  Buffer.from('00123,', 'ascii'),
  Buffer.from([0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xb9, 0xe2, 0xb5, 0xe7, 0xd1, 0xa7, 0xd4, 0xba, 0x2c]),
  Buffer.from('19900001234\r\n', 'ascii'),
])

const zhang = { staffNo: '00123', name: '张三', unitName: '光电学院', phone: '19900001234' }
const text = '工号,姓名,部门,手机\r\n00123,张三,光电学院,19900001234\r\n'

describe('CSV files', () => {
  it('as Chinese Excel saves them (GB18030)', () => {
    expect(rosterIn(written('gbk.csv', GBK)).rows).toMatchObject([zhang])
  })

  it('a name that only GB18030 has', () => {
    const rare = Buffer.concat([GBK.subarray(0, 27), Buffer.from([0x95, 0x32, 0x82, 0x36]), GBK.subarray(31)])
    expect(rosterIn(written('rare.csv', rare)).rows[0]?.name).toBe('\u{20000}')
  })

  it.each([
    ['in UTF-8', Buffer.from(text)],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['as “Unicode text” with tabs', Buffer.from(`\ufeff${text.replace(/,/g, '\t')}`, 'utf16le')],
    ['with semicolons', Buffer.from(text.replace(/,/g, ';'))],
    ['with quotes around everything', Buffer.from(text.replace(/[^,\r\n]+/g, '"$&"'))],
  ])('%s', (_how, bytes) => {
    expect(rosterIn(written('some.csv', bytes)).rows).toMatchObject([{ row: 2, ...zhang }])
  })

  it('rows keep the numbers that a spreadsheet shows', async () => {
    const { rows, rejected } = rosterIn(written('gaps.csv', `会员名册,,,\n\n${text}\r\n00124,李四,,\r\n`))
    expect(rows.map(({ row }) => row)).toEqual([4])
    expect(rejected).toMatchObject([{ row: 6, text: '部门是空的' }])
  })
})

describe('Excel files', () => {
  const title = [{ value: '沪上理工示范大学会员名册', columnSpan: 4 }, null, null, null]
  const header = ['工号', '姓名', '部门', '手机号码', '出生日期', '性别', '入会时间']

  it('with real dates, numbers for numbers, serials and text', async () => {
    const birthday = new Date('1980-06-12T00:00:00.000Z')
    const file = await xlsx('roster.xlsx', [
      {
        sheet: '名册',
        data: [
          title,
          [],
          header,
          [
            '00123',
            '张三',
            '光电学院',
            19900001234,
            { value: birthday, type: Date, format: 'yyyy-mm-dd' },
            '男',
            40422,
          ],
          [124, '李　四 ', ' 光电学院', '199 0000 1235', '1981年1月2日', '女', null],
          [null, null, null, null, null, null, null],
          ['００１２５', '王五', '理学院', null, '1980-02-30', '女', null],
        ],
      },
    ])
    const { rows, rejected, paddedTo } = rosterIn(file)
    expect(rows).toMatchObject([
      { row: 4, ...zhang, birthday: '1980-06-12', sex: 'male', joinedOn: '2010-09-01' },
      {
        row: 5,
        staffNo: '00124',
        name: '李四',
        phone: '19900001235',
        birthday: '1981-01-02',
        joinedOn: null,
      },
    ])
    expect(rejected).toMatchObject([{ row: 7, text: '生日“1980-02-30”不是完整的日期' }])
    expect(paddedTo).toBe(5)
  })

  it('the sheet that holds the roster is found', async () => {
    const file = await xlsx('sheets.xlsx', [
      { sheet: '说明', data: [['填表说明'], ['请勿改动表头']] },
      { sheet: '名册', data: [header, ['00123', '张三', '光电学院', '19900001234', null, null, null]] },
    ])
    expect(rosterIn(file).rows).toMatchObject([zhang])
  })

  it('a staff number of eighteen digits is not rounded', async () => {
    const file = await xlsx('long.xlsx', [
      { sheet: '名册', data: [header, ['310101198006121234', '张三', '光电学院']] },
    ])
    expect(rosterIn(file).rows[0]?.staffNo).toBe('310101198006121234')
  })
})

describe('other files', () => {
  it.each([
    ['roster.xls', '另存为 .xlsx'],
    ['fake.xlsx', '不是能读懂的 .xlsx 文件'],
  ])('%s is answered with what to do', (name, said) => {
    const read = () => readRosterFile(written(name, 'no spreadsheet'), '2026-06-10')
    expect(read).toThrow(said)
    expect(read).toThrow(UnreadableFile)
  })
})

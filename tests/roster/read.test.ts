import type { Cell } from '@cloud/capabilities/members/domain/roster/cells'
import { readRoster, type Roster } from '@cloud/capabilities/members/domain/roster/read'

const today = '2026-06-10'
const header = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '职务']
const zhang = ['00123', '张三', '光电学院', '19900001234', '1980-06-12', '男', '2010-09-01', '']

const rosterOf = (cells: Cell[][]): Roster => {
  const file = readRoster(cells, today)
  if (!file.ok) throw new Error(file.problem)
  return file.roster
}
const problemOf = (cells: Cell[][]) => {
  const file = readRoster(cells, today)
  return file.ok ? '' : file.problem
}

describe('the header', () => {
  it('may stand below a title, a note and an empty line', () => {
    const { rows } = rosterOf([
      ['沪上理工示范大学会员名册'],
      [null],
      ['填表日期：', '2026-06-01'],
      header,
      zhang,
    ])
    expect(rows).toMatchObject([{ row: 5, staffNo: '00123', name: '张三', unitName: '光电学院' }])
  })

  it('may have its columns in any order, under their other names, with more between', () => {
    const { rows, absent } = rosterOf([
      ['序号', '联系电话', '姓 名 *', '出生日期', '所在单位', '人员编号（必填）', '加入工会时间', '性别'],
      [1, 19900001234, '张三', '1980/6/12', '光电学院', '00123', '2010.9.1', '男'],
    ])
    expect(rows).toEqual([
      {
        row: 2,
        staffNo: '00123',
        name: '张三',
        unitName: '光电学院',
        phone: '19900001234',
        birthday: '1980-06-12',
        sex: 'male',
        joinedOn: '2010-09-01',
        employment: null,
        fundingUnit: null,
        paidThrough: null,
        tags: null,
        office: null,
      },
    ])
    expect(absent).toEqual([])
  })

  it('of 部门工会 and 部门 the union’s own is taken', () => {
    const { rows } = rosterOf([
      ['工号', '姓名', '部门', '部门工会'],
      ['1', '张三', '激光研究所', '光电学院'],
    ])
    expect(rows[0]?.unitName).toBe('光电学院')
  })

  it('says which column is missing', () => {
    expect(
      problemOf([
        ['工号', '手机', '生日'],
        ['1', '2', '3'],
      ]),
    ).toBe('表头里缺少“姓名”“部门”列')
    expect(
      problemOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toContain('没有找到表头')
    expect(problemOf([])).toContain('没有找到表头')
  })

  it('says which useful columns are not there', () => {
    const { absent } = rosterOf([
      ['工号', '姓名', '部门', '手机'],
      ['1', '张三', '理学院', ''],
    ])
    expect(absent).toEqual(['生日', '性别', '入会日期'])
  })
})

describe('rows', () => {
  it('a bad one is named with its row and every reason, and costs no other one', () => {
    const { rows, rejected } = rosterOf([
      header,
      zhang,
      ['', '李四', '光电学院', '123', '1980-02-30', '先生', '', ''],
      ['2.02E+11', '王五', '', '', '', '', '', ''],
      ['工号 7!', '', '光电学院', '', '', '', '', ''],
      ['00124', '赵六', '光电学院', '', '', '', '', ''],
    ])
    expect(rows.map(({ staffNo }) => staffNo)).toEqual(['00123', '00124'])
    expect(rejected).toMatchObject([
      {
        row: 3,
        text: '工号是空的；手机“123”不是 11 位手机号；生日“1980-02-30”不是完整的日期；性别“先生”要填男或女',
      },
      { row: 4, text: '工号“2.02E+11”被表格软件改成了科学计数，请把这一列设成文本再填；部门是空的' },
      { row: 5, text: '工号“工号 7!”不像工号；姓名是空的' },
    ])
  })

  it('of two with one number the first is taken and the second named', () => {
    const { rows, rejected } = rosterOf([
      header,
      zhang,
      ['００１２３', '张三丰', '理学院', '', '', '', '', ''],
    ])
    expect(rows).toHaveLength(1)
    expect(rejected).toMatchObject([{ row: 3, text: '工号 00123 与第 2 行重复' }])
  })

  it('empty ones, and blanks behind what is written, count for nothing', () => {
    const { rows, rejected } = rosterOf([
      header,
      [null, '', '   ', '\u3000'],
      zhang.map((cell) => `${cell}  \u3000`),
      [],
      ['', '', ''],
    ])
    expect(rows).toMatchObject([{ row: 3, staffNo: '00123', name: '张三', sex: 'male' }])
    expect(rejected).toEqual([])
  })

  it('numbers that lost their zeros get them back when the other numbers show how many', () => {
    const { rows, paddedTo } = rosterOf([
      header,
      zhang,
      [124, '李四', '光电学院'],
      [12345, '王五', '光电学院'],
    ])
    expect(rows.map(({ staffNo }) => staffNo)).toEqual(['00123', '00124', '12345'])
    expect(paddedTo).toBe(5)
  })

  it('numbers stay as they are when nothing shows a length', () => {
    const { rows, paddedTo } = rosterOf([
      header,
      ['A12', '张三', '理学院'],
      [124, '李四', '理学院'],
      ['10023.0', '王五', '理学院'],
    ])
    expect(rows.map(({ staffNo }) => staffNo)).toEqual(['A12', '124', '10023'])
    expect(paddedTo).toBeNull()
  })

  it('an office of the union is taken, another title is left out and told', () => {
    const { rows, remarks } = rosterOf([
      header,
      [...zhang.slice(0, 7), ' 分会主席'],
      ['2', '李四', '理学院', '', '', '', '2011-01-01', '校工会主席'],
      ['3', '王五', '理学院', '', '', '', '', '副教授'],
    ])
    expect(rows.map(({ office }) => office)).toEqual(['branchOfficer', 'schoolOfficer', null])
    expect(remarks).toEqual([{ row: 4, text: '职务“副教授”不是分会主席或校工会干部，没有登记' }])
  })
})

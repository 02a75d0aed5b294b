import path from 'node:path'
import { readRosterFile } from '../../config/roster/read-file'

const read = (name: string) => readRosterFile(path.join(__dirname, 'fixtures', name), '2026-06-10')

const jiang = {
  row: 5,
  staffNo: '00101',
  name: '江一苇',
  unitName: '光电学院',
  phone: '19900001010',
  birthday: '1980-06-12',
  sex: 'female',
  joinedOn: '2010-09-01',
  employment: 'tenured',
  paidThrough: '2026-06',
}
const ouyang = {
  row: 8,
  staffNo: '00104',
  name: '欧阳娜',
  unitName: '图书馆',
  phone: '19900001040',
  birthday: '1979-01-01',
  joinedOn: '2001-03-15',
  employment: 'contract',
  paidThrough: '2026-12',
}

describe('workbooks that LibreOffice wrote', () => {
  it.each(['libreoffice.xlsx', 'libreoffice-1904.xlsx'])(
    '%s: two header rows, merged 部门, every way of a date; a month without its day is told',
    (name) => {
      const { roster, notes } = read(name)
      expect(roster.rows).toMatchObject([
        jiang,
        {
          row: 6,
          staffNo: '00102',
          name: '方小圆',
          unitName: '光电学院',
          phone: '19900001020',
          birthday: '1990-02-28',
        },
        { row: 7, name: '古丽·买买提', unitName: '光电学院', phone: '19900001030', employment: 'agency' },
        ouyang,
      ])
      expect(roster.rejected).toMatchObject([
        { row: 9, text: '生日“1985-06”不是完整的日期，只有年月，要写到日' },
      ])
      expect(notes).toEqual(['读的是工作表“名册”'])
    },
  )

  it.each(['libreoffice-utf8.csv', 'libreoffice-gbk.csv', 'libreoffice-utf16.csv'])(
    '%s: no 部门 is guessed where a merged one left empty cells',
    (name) => {
      const { roster } = read(name)
      expect(roster.rows).toMatchObject([jiang, ouyang])
      expect(roster.rejected).toMatchObject([
        { row: 6, text: '部门是空的' },
        { row: 7, text: '部门是空的' },
        { row: 9, text: '部门是空的；生日“1985年6月”不是完整的日期，只有年月，要写到日' },
      ])
    },
  )

  it('an .xls is answered with what to do', () => {
    expect(() => read('libreoffice.xls')).toThrow('请另存为 .xlsx 或 .csv 再导入')
  })
})

describe('workbooks as other programs write them', () => {
  it.each(['excel-serials.xlsx', 'excel-1904.xlsx'])(
    '%s: serials are days by their file’s own count, rounded numbers are told',
    (name) => {
      const { rows, rejected, remarks } = read(name).roster
      expect(rows).toMatchObject([
        {
          staffNo: '00301',
          name: '陈晨',
          birthday: '1980-06-12',
          joinedOn: '2010-09-01',
          paidThrough: '2026-06',
        },
        {
          staffNo: '00302',
          name: '周周',
          birthday: '1985-06-02',
          joinedOn: '2010-09-01',
          paidThrough: null,
        },
      ])
      expect(rejected).toMatchObject([{ row: 4, text: expect.stringContaining('科学计数') }])
      expect(remarks).toMatchObject([{ row: 3, text: expect.stringContaining('分不清是 1 月还是 10 月') }])
    },
  )

  it('wps-inline.xlsx: the hidden sheet is passed over, and cells find their columns without references', () => {
    const { rows, rejected } = read('wps-inline.xlsx').roster
    expect(rows).toMatchObject([
      { row: 2, staffNo: '00201', name: '林&李', phone: '19900002010', birthday: '1980-06-12' },
      { row: 3, staffNo: '00202', name: '赵小刚', phone: '19900002020', birthday: '1985-01-02' },
    ])
    expect(rejected).toEqual([])
  })

  it('open-xml-sdk.xlsx: prefixes make no difference', () => {
    expect(read('open-xml-sdk.xlsx').roster.rows).toMatchObject([
      { staffNo: '00401', name: '孙琳', unitName: '机械学院' },
    ])
  })
})

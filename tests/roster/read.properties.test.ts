import * as fc from 'fast-check'
import type { Cell } from '@cloud/capabilities/members/domain/roster/cells'
import { readRoster, type Roster } from '@cloud/capabilities/members/domain/roster/read'

const today = '2026-06-10'
const header = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '职务']

const rosterOf = (cells: Cell[][]): Roster => {
  const file = readRoster(cells, today)
  if (!file.ok) throw new Error(file.problem)
  return file.roster
}

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('工号', '姓名', '00123', '123', '张三', '光电学院', '1980-06-12', '19900001234', '男', ''),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.date(),
  fc.constant(null),
  fc.constant(undefined),
)

describe('for any cells at all', () => {
  it('each row that is not empty is one person or one reason, and no number comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 }), (body) => {
        const { rows, rejected } = rosterOf([header, ...body])
        const written = body.filter((row) =>
          row.some((one) => one !== null && one !== undefined && String(one).trim() !== ''),
        )
        expect(rows.length + rejected.length).toBe(written.length)
        expect(new Set([...rows, ...rejected].map(({ row }) => row)).size).toBe(written.length)
        expect(new Set(rows.map(({ staffNo }) => staffNo)).size).toBe(rows.length)
        expect(rejected.every(({ text }) => /[\u4e00-\u9fff]/.test(text))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('what was read is read the same again', () => {
    const said = (value: string | null) => value ?? ''
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 20 }), (body) => {
        const { rows } = rosterOf([header, ...body])
        const again = rosterOf([
          header,
          ...rows.map((row) => [
            row.staffNo,
            row.name,
            row.unitName,
            said(row.phone),
            said(row.birthday),
            row.sex === null ? '' : { female: '女', male: '男', unknown: '未知' }[row.sex],
            said(row.joinedOn),
            '',
          ]),
        ])
        const bare = (all: typeof rows) => all.map(({ row: _row, office: _office, ...rest }) => rest)
        expect(bare(again.rows)).toEqual(bare(rows))
      }),
    )
  })
})

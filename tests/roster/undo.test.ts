import * as fc from 'fast-check'
import { asOf } from '@cloud/capabilities/members/domain/career'
import { peopleCovered } from '@cloud/capabilities/members/roster'
import { anyRow, aSchool, openDesk, type Desk, type School } from './desk'

let desk: Desk
beforeAll(async () => void (desk = await openDesk()))
afterAll(() => desk.close())

describe('for any two files', () => {
  it('an undo puts everybody back as before: nobody more, nobody less, nothing else', async () => {
    const stateOf = async (school: School) => {
      const people = await peopleCovered(desk.db, school.path, undefined)
      const gone = await peopleCovered(desk.db, `gone:${school.path}`, undefined)
      return [...people, ...gone].map(({ career, imported: _imported, rev: _rev, dueOn: _due, ...rest }) => ({
        ...rest,
        days: ['2010-09-01', '2026-06-09', '2026-06-10', '2027-06-10'].map((day) => asOf(career, day)),
      }))
    }
    const rows = fc.array(anyRow, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.boolean(), async (first, second, leave) => {
        const school = aSchool()
        await desk.load(school, first)
        const before = await stateOf(school)
        const leavers = leave ? { from: '2026-06-01', why: '不在名册' } : 'keep'
        const report = await desk.load(school, second, false, leavers)
        const wrote = report.added + report.changed + (leave ? report.left.length : 0) > 0
        if (wrote) expect((await desk.undo(school))?.kept).toBe(0)
        expect(await stateOf(school)).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})

it('a file with 37 bad rows of 10,000 gives 9,963 people and names the 37', async () => {
  const isBad = (n: number) => n % 270 === 0 && n < 37 * 270
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `T${String(n).padStart(5, '0')}`,
    '张三',
    `第 ${n % 60} 学院`,
    '',
    isBad(n) ? '1985-02-30' : '1985-02-28',
    '男',
    '2010-09-01',
    '',
  ])
  const report = await desk.load(aSchool(), rows, true)
  expect(report).toMatchObject({ rows: 10_000, added: 9963, refused: 37 })
  expect(report.rejected).toEqual(
    Array.from({ length: 37 }, (_, n) => ({
      row: n * 270 + 2,
      text: '生日“1985-02-30”不是完整的日期',
    })),
  )
  expect(report.branches).toHaveLength(60)
})

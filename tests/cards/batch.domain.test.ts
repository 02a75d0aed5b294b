import fc from 'fast-check'
import {
  closesOn,
  decideClose,
  monthFor,
  monthToClose,
  usualRules,
} from '@cloud/capabilities/cards/domain/batch'
import { listFor, numbersIn, wrongWith, type Cell } from '@cloud/capabilities/cards/domain/sheet'
import { columnLabels } from '@cloud/capabilities/cards/labels'
import { addDays } from '@cloud/kernel/domain/time'

const rules = usualRules(columnLabels)

test.each([
  // applied on, newest closed batch, goes with
  ['2026-06-01', '', '2026-06'],
  ['2026-06-20', '', '2026-06'],
  ['2026-06-21', '', '2026-07'],
  ['2026-12-21', '', '2027-01'],
  ['2026-06-20', '2026-06', '2026-07'],
  ['2026-06-25', '2026-06', '2026-07'],
])('applied on %s, with %s closed: handed in with %s', (day, lastClosed, month) => {
  expect(monthFor(day, 20, lastClosed)).toBe(month)
})

test.each([
  // today, newest closed, oldest waiting, the one to close next
  ['2026-06-10', '', '', '2026-06'],
  ['2026-06-10', '', '2026-06', '2026-06'],
  ['2026-06-20', '', '2026-06', '2026-06'],
  ['2026-07-03', '2026-05', '2026-06', '2026-06'],
  ['2026-07-03', '2026-06', '2026-07', '2026-07'],
  ['2026-06-22', '2026-06', '2026-07', '2026-07'],
  ['2026-06-22', '2026-05', '', '2026-06'],
])('on %s, %s closed, oldest waiting for %s: next is %s', (today, lastClosed, oldest, month) => {
  expect(monthToClose(today, 20, lastClosed, oldest)).toBe(month)
})

test('a batch is closed from its cut-off day on, and only when somebody waits', () => {
  const state = { batch: null, rules, anybody: true }
  expect(decideClose(state, '2026-06', '2026-06-19')).toEqual({ ok: false, code: 'tooEarly' })
  expect(decideClose(state, '2026-06', '2026-06-20').ok).toBe(true)
  expect(decideClose({ ...state, anybody: false }, '2026-06', '2026-06-20')).toEqual({
    ok: false,
    code: 'nobodyApplied',
  })
})

test('whenever one applies, she is never promised a closed batch, nor made to wait more than a month too long', () => {
  const day = fc.nat(800).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 28 }), fc.boolean(), (applied, cutoff, isClosed) => {
      const lastClosed = isClosed ? applied.slice(0, 7) : ''
      const month = monthFor(applied, cutoff, lastClosed)
      expect(month > lastClosed).toBe(true)
      expect(month >= applied.slice(0, 7)).toBe(true)
      expect(closesOn(month, cutoff) >= applied || isClosed).toBe(true)
      const before = monthFor(addDays(applied, -31), cutoff, '')
      expect(before <= month).toBe(true)
    }),
  )
})

const person = {
  name: '李小敏',
  sex: 'female',
  staffNo: '0001',
  phone: '19900001234',
  joinedOn: '2015-09-01',
  schoolName: '示范大学',
  type: 'first',
} as const

test('the city’s list has its columns in order, by staff number, in full and without what we do not hold', () => {
  const list = listFor([{ ...person, staffNo: '0002', joinedOn: null }, person], rules.columns)
  expect(list.columns).toEqual(Object.values(columnLabels))
  expect(list.rows).toEqual([
    [1, '示范大学', '示范大学工会', '李小敏', '女', '0001', '19900001234', '2015-09-01', '新办'],
    [2, '示范大学', '示范大学工会', '李小敏', '女', '0002', '19900001234', '', '新办'],
  ])
  expect(JSON.stringify(list)).not.toContain('身份证')
})

test('numbers are read below whatever stands above the header, in whatever order the columns are', () => {
  const cells: Cell[][] = [
    ['示范大学 2026 年 6 月', null],
    ['会员卡号', '备注', '姓名', '职工号'],
    ['3100 0000 0001', '', '李小敏', '0001'],
    [null, null, null, null],
    ['３１０００００００００２', '', '陈 大文', 2],
  ]
  expect(numbersIn(cells)).toEqual([
    { row: 3, staffNo: '0001', name: '李小敏', number: '310000000001', isInexact: false },
    { row: 5, staffNo: '2', name: '陈大文', number: '310000000002', isInexact: false },
  ])
  expect(
    numbersIn([
      ['姓名', '卡号'],
      ['李小敏', '310000000001'],
    ]),
  ).toBeNull()
})

test.each([
  [{ staffNo: '', number: '31000000' }, '没有工号'],
  [{ staffNo: '1', number: '' }, '没有卡号'],
  [{ staffNo: '1', number: '3100000' }, '卡号应是 8 到 20 位数字'],
  [{ staffNo: '1', number: '310000000000000000001' }, '卡号应是 8 到 20 位数字'],
  [{ staffNo: '1', number: '31OO0000' }, '卡号应是 8 到 20 位数字'],
  [{ staffNo: '1', number: '3.1e+18' }, '卡号在表里是数字，后几位会丢，请把这一列设成文本'],
  [{ staffNo: '1', number: '31000000' }, ''],
])('a row %j is told: %s', (row, told) => {
  expect(wrongWith({ row: 2, name: '', isInexact: false, ...row })).toBe(told)
})

test('a long number that the spreadsheet kept as a number has lost its end, and is not believed', () => {
  const [row] =
    numbersIn([
      ['工号', '卡号'],
      ['1', 3100000000000001],
    ]) ?? []
  expect(row && wrongWith(row)).toContain('后几位会丢')
})

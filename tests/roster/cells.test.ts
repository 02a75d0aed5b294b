import * as fc from 'fast-check'
import { dayIn, phoneIn, sexIn, type Cell } from '@cloud/capabilities/members/domain/roster/cells'

const today = '2026-06-10'

describe('days as people write them', () => {
  it.each<[Cell, string | null]>([
    ['1980-06-12', '1980-06-12'],
    ['1980/6/12', '1980-06-12'],
    ['1980年6月12日', '1980-06-12'],
    ['1980 年 6 月 12 日', '1980-06-12'],
    ['19800612', '1980-06-12'],
    [19800612, '1980-06-12'],
    ['1980.6.12', '1980-06-12'],
    ['１９８０．６．１２', '1980-06-12'],
    ['1980-6-12 00:00:00', '1980-06-12'],
    ['1980-06-12T08:30:00', '1980-06-12'],
    [29384, '1980-06-12'],
    ['29384', '1980-06-12'],
    [29384.75, '1980-06-12'],
    [new Date('1980-06-12T00:00:00.000Z'), '1980-06-12'],
    [new Date('1980-06-11T23:59:59.999Z'), '1980-06-12'],
    [new Date('1980-06-12T18:30:00.000Z'), '1980-06-12'],
    ['2000-02-29', '2000-02-29'],
    [today, today],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('%j is %j', (cell, value) => expect(dayIn(cell, today)).toEqual({ value }))

  it.each<[Cell]>([
    ['1980-02-30'],
    ['2001-02-29'],
    ['1980-13-01'],
    ['1980'],
    ['1980-06'],
    ['198006'],
    ['06/12/1980'],
    ['八〇年六月'],
    ['1880-06-12'],
    ['2026-06-11'],
    [true],
  ])('%j is not taken for a day', (cell) => expect(dayIn(cell, today)).toHaveProperty('problem'))

  it('every day since 1927 is the same day in every way of writing it', () => {
    const day = fc
      .date({
        min: new Date('1927-06-01T00:00:00Z'),
        max: new Date('2026-06-10T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (text) => {
        const [year, month, date] = text.split('-').map(Number)
        const midnight = Date.parse(`${text}T00:00:00.000Z`)
        const serial = (midnight - Date.UTC(1899, 11, 30)) / 86_400_000
        const ways: Cell[] = [
          text,
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
          `${year}.${month}.${date}`,
          text.replace(/-/g, ''),
          Number(text.replace(/-/g, '')),
          serial,
          String(serial),
          new Date(midnight),
        ]
        for (const way of ways) expect(dayIn(way, today)).toEqual({ value: text })
      }),
    )
  })
})

describe('phones and sexes', () => {
  it.each<[Cell, string | null]>([
    [19900001234, '19900001234'],
    ['199-0000-1234', '19900001234'],
    ['+86 19900001234', '19900001234'],
    ['１９９００００１２３４', '19900001234'],
    ['', null],
  ])('the phone %j is %j', (cell, value) => expect(phoneIn(cell)).toEqual({ value }))

  it.each<[Cell]>([['1.99E+10'], ['021-55270000'], ['1990000123'], ['19900001234/19900001235']])(
    '%j is named as no mobile number',
    (cell) => expect(phoneIn(cell)).toHaveProperty('problem'),
  )

  it.each<[Cell, string | null]>([
    ['女', 'female'],
    [' 男 ', 'male'],
    [1, 'male'],
    ['2', 'female'],
    ['f', 'female'],
    ['', null],
  ])('the sex %j is %j', (cell, value) => expect(sexIn(cell)).toEqual({ value }))

  it('another word is named', () => expect(sexIn('先生')).toEqual({ problem: '“先生”要填男或女' }))
})

import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import writeXlsxFile from 'write-excel-file/node'
import { rosterInFile } from '@cloud/capabilities/imports/roster-file'

const today = '2026-06-10'
const why = (file: Buffer) => {
  const read = rosterInFile(file, today)
  return read.ok ? 'read' : read.why
}

type Part = { readonly name: string; readonly text: string | Buffer }

/** One field of an archive's headers, least byte first. */
const bytes = (...fields: readonly (readonly [value: number, length: 2 | 4])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, length]) => {
      const field = Buffer.alloc(length)
      field.writeUIntLE(value, 0, length)
      return field
    }),
  )

/** A zip archive by hand; `claimed`: the size that it promises instead of the true one. */
const zipOf = (parts: readonly Part[], claimed?: number): Buffer => {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  for (const { name, text } of parts) {
    const packed = deflateRawSync(Buffer.from(text))
    const size = claimed ?? Buffer.byteLength(text)
    const at = Buffer.concat(locals).length
    const common = bytes([20, 2], [0, 2], [8, 2], [0, 2], [0, 2], [0, 4], [packed.length, 4], [size, 4])
    const lengths = bytes([name.length, 2], [0, 2])
    locals.push(bytes([0x04034b50, 4]), common, lengths, Buffer.from(name), packed)
    const more = bytes([0, 2], [0, 2], [0, 2], [0, 4], [at, 4])
    entries.push(bytes([0x02014b50, 4], [20, 2]), common, lengths, more, Buffer.from(name))
  }
  const [content, directory] = [Buffer.concat(locals), Buffer.concat(entries)]
  const counts = bytes([0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2])
  return Buffer.concat([
    content,
    directory,
    counts,
    bytes([directory.length, 4], [content.length, 4], [0, 2]),
  ])
}

const workbook: readonly Part[] = [
  { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="S" r:id="R1"/></sheets></workbook>' },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="R1" Type="x/worksheet" Target="s.xml"/></Relationships>',
  },
]
const sheetOf = (rows: string): Part => ({
  name: 'xl/s.xml',
  text: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (...texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`
const header = rowOf('工号', '姓名', '部门')

describe('files that nobody should be able to hurt us with', () => {
  it('the archive of these tests is one', () => {
    expect(why(zipOf([...workbook, sheetOf(header + rowOf('1', '张三', '理学院'))]))).toBe('read')
  })

  it('a sheet that unpacks to more than a roster ever is, is refused without being unpacked, whatever it claims', () => {
    const bomb = sheetOf(rowOf('0'.repeat(60 * 1024 * 1024)))
    expect(why(zipOf([...workbook, bomb]))).toBe('tooLarge')
    expect(why(zipOf([...workbook, bomb], 100))).toBe('tooLarge')
  })

  it('twenty thousand people are taken, one more is not', () => {
    const rows = (count: number) =>
      Buffer.from(
        ['工号,姓名,部门', ...Array.from({ length: count }, (_, n) => `${n},张三,理学院`)].join('\n'),
      )
    expect(why(rows(20_000))).toBe('read')
    expect(why(rows(20_001))).toBe('tooLarge')
  })

  it('sixty columns are taken, something in the sixty-first is not', () => {
    const wide = (count: number) =>
      rowOf('1', '张三', '理学院', ...Array.from({ length: count - 3 }, () => 'x'))
    expect(why(zipOf([...workbook, sheetOf(header + wide(60))]))).toBe('read')
    expect(why(zipOf([...workbook, sheetOf(header + wide(61))]))).toBe('tooLarge')
    expect(why(Buffer.from(`工号,姓名,部门\n1,张三,理学院${',x'.repeat(58)}`))).toBe('tooLarge')
  })

  it('a row at the very end of a sheet costs nothing when it is empty, and is refused when it is not', () => {
    const people = header + rowOf('1', '张三', '理学院')
    expect(why(zipOf([...workbook, sheetOf(`${people}<row r="1048576"><c/></row>`)]))).toBe('read')
    const far = `<row r="1048576">${cell('x')}</row>`
    expect(why(zipOf([...workbook, sheetOf(people + far)]))).toBe('tooLarge')
  })

  it('a quote that never closes swallows no rows', () => {
    expect(why(Buffer.from('工号,姓名,部门\n1,"张三,理学院\n2,李四,理学院'))).toBe('unreadable')
  })

  it.each([
    ['nothing at all', Buffer.alloc(0), 'noHeader'],
    ['the beginning of an archive', Buffer.from('PK\u0003\u0004 and no more'), 'unreadable'],
    ['an archive of something else', zipOf([{ name: 'a.txt', text: 'x' }]), 'unreadable'],
    ['bytes of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]), 'noHeader'],
    ['a header alone', Buffer.from('工号,姓名,部门\n'), 'noRows'],
    ['no 部门', Buffer.from('工号,姓名\n1,张三'), 'noUnit'],
    ['no 工号', Buffer.from('姓名,部门\n张三,理学院'), 'noStaffNo'],
    ['no 姓名', Buffer.from('工号,部门\n1,理学院'), 'noName'],
  ])('%s is named for what it is', (_what, file, code) => {
    expect(why(file)).toBe(code)
  })

  it('no bytes at all make it throw', async () => {
    const good = await writeXlsxFile([
      ['工号', '姓名', '部门'],
      ['1', '张三', '理学院'],
    ]).toBuffer()
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
      .map((changes) => {
        const copy = Buffer.from(good)
        for (const [at, value] of changes) copy[at] = value
        return copy
      })
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }).map((some) => Buffer.from(some)),
      damaged,
    )
    fc.assert(
      fc.property(any, (file) => expect(typeof why(file)).toBe('string')),
      { numRuns: 500 },
    )
  })
})

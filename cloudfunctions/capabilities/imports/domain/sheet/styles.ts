import { attribute, tagsOf } from './xml'

/** What a cell's number format makes of a number: a day, a month without its day, or just a number. */
export type NumberKind = 'number' | 'day' | 'month'

/** Formats that files name by number only (ECMA-376 §18.8.30, those of Chinese and Japanese among them). */
const DAYS = [14, 15, 16, 22, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 56, 58]
const MONTHS = [17, 27, 55, 57]

const BUILT_IN = new Map<number, NumberKind>([
  ...DAYS.map((id) => [id, 'day'] as const),
  ...MONTHS.map((id) => [id, 'month'] as const),
])

/** A format without what it only shows: quoted words, colours and conditions, padded and escaped signs. */
const bare = (code: string): string => (code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')

export const kindOfFormat = (code: string): NumberKind => {
  const signs = bare(code).toLowerCase()
  if (/general|[0#?]/.test(signs) || !/[ye]/.test(signs)) return 'number'
  return signs.includes('d') ? 'day' : 'month'
}

/** The kind of number of every cell style, in the order in which cells name them. */
export const numberKinds = (xml: string): readonly NumberKind[] => {
  const own = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let isInside = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt')
      own.set(Number(attribute(tag, 'numFmtId')), kindOfFormat(attribute(tag, 'formatCode') ?? ''))
    if (tag.name === 'cellXfs') isInside = tag.kind === 'open'
    if (!isInside || tag.name !== 'xf' || tag.kind === 'close') continue
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    kinds.push(own.get(id) ?? BUILT_IN.get(id) ?? 'number')
  }
  return kinds
}

import { attribute, isTrue, tagsOf } from './xml'

export type SheetPart = { readonly name: string; readonly path: string }
export type Workbook = {
  /** Those that can be seen, in their order. */
  readonly sheets: readonly SheetPart[]
  readonly strings: string | null
  readonly styles: string | null
  readonly from1904: boolean
}

const MAIN = 'xl/workbook.xml'

const resolved = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const steps = `${base.slice(0, base.lastIndexOf('/') + 1)}${target}`.split('/')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..') kept.pop()
    else if (step !== '.') kept.push(step)
  }
  return kept.join('/')
}

type Relation = { readonly id: string; readonly type: string; readonly path: string }

const relationsIn = (xml: string, base: string): readonly Relation[] =>
  [...tagsOf(xml)]
    .filter(({ name, kind }) => name === 'Relationship' && kind !== 'close')
    .map((tag) => ({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      path: resolved(base, attribute(tag, 'Target') ?? ''),
    }))

const besides = (path: string): string => {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** What a workbook is made of; `textOf` gives a part by its path. Null for what is no workbook. */
export const workbookIn = (textOf: (path: string) => string | null): Workbook | null => {
  const top = relationsIn(textOf('_rels/.rels') ?? '', '')
  const path = top.find(({ type }) => type === 'officeDocument')?.path ?? MAIN
  const xml = textOf(path)
  if (xml === null) return null
  const relations = relationsIn(textOf(besides(path)) ?? '', path)
  const byType = (wanted: string) => relations.find(({ type }) => type === wanted)?.path ?? null
  const tags = [...tagsOf(xml)].filter(({ kind }) => kind !== 'close')
  const sheets = tags
    .filter((tag) => tag.name === 'sheet' && (attribute(tag, 'state') ?? 'visible') === 'visible')
    .flatMap((tag) => {
      const part = relations.find(({ id }) => id === attribute(tag, 'id'))
      return part?.type === 'worksheet' ? { name: attribute(tag, 'name') ?? '', path: part.path } : []
    })
  const properties = tags.find(({ name }) => name === 'workbookPr')
  return {
    sheets,
    strings: byType('sharedStrings'),
    styles: byType('styles'),
    from1904: properties !== undefined && isTrue(attribute(properties, 'date1904')),
  }
}

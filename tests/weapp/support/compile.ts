import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Bundle, ConfigFile } from './types'

/** A finding of WeChat's template compiler. */
interface Finding {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

const PICTURES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}
const TAG = /<([a-z][\w-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /([\w:@.-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g
const NOT_A_PROPERTY = /^(bind|catch|capture-|mut-|data-|wx:|mark:|generic:|model:|slot$|class$|style$|id$)/

/** Paths (posix, relative) of all files of a built package. */
export function packageFiles(dist: string): string[] {
  return fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** Reads a built package and compiles its wxml and wxs with WeChat's own compiler. */
export function compilePackage(dist: string): Bundle {
  const files = packageFiles(dist)
  const read = (ext: string): Record<string, string> =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(ext))
        .map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')]),
    )
  const wxml = read('.wxml')
  return {
    js: read('.js'),
    wxss: read('.wxss'),
    json: mapValues(read('.json'), (text) => JSON.parse(text) as ConfigFile),
    pictures: readPictures(dist, files),
    ...compileTemplates(wxml, read('.wxs')),
    nodeNames: nodeNames(Object.values(wxml)),
    attributes: attributesByTag(Object.values(wxml)),
  }
}

function compileTemplates(wxml: Record<string, string>, wxs: Record<string, string>) {
  const group = new TmplGroup()
  const warnings: string[] = []
  for (const [file, source] of Object.entries(wxml)) {
    const findings = (group.addTmpl(file.replace(/\.wxml$/, ''), source) ?? []) as Finding[]
    for (const found of findings) {
      const level = found.isError ? 'error' : 'warning'
      warnings.push(`${file}:${found.startLine}:${found.startColumn} ${level} ${found.message}`)
    }
  }
  for (const [file, source] of Object.entries(wxs)) group.addScript(file.replace(/\.wxs$/, ''), source)
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return { templates, warnings }
}

function nodeNames(sources: string[]): string[] {
  const names = sources.flatMap((source) =>
    [...source.matchAll(/<template name="tmpl_\d+_([\w-]+)"/g)].map((match) => match[1] ?? ''),
  )
  return [...new Set(names)]
}

/** The host declares as properties exactly what the package uses, so nothing is lost on the way. */
function attributesByTag(sources: string[]): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const [, tag = '', rest = ''] of sources.flatMap((source) => [...source.matchAll(TAG)])) {
    const names = [...rest.matchAll(ATTRIBUTE)].map((match) => match[1] ?? '')
    const properties = names.filter((name) => !NOT_A_PROPERTY.test(name)).map(camel)
    found[tag] = new Set([...(found[tag] ?? []), ...properties])
  }
  return mapValues(found, (names) => [...names])
}

function readPictures(dist: string, files: string[]): Record<string, string> {
  const pictures: Record<string, string> = {}
  for (const file of files) {
    const type = PICTURES[path.extname(file)]
    if (type)
      pictures[file] = `data:${type};base64,${fs.readFileSync(path.join(dist, file)).toString('base64')}`
  }
  return pictures
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

import path from 'node:path'
import postcss, { type Root } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { BUILT_IN_TAGS } from '../host/tags'
import type { Bundle } from '../types'

const tags = new Set(BUILT_IN_TAGS)
const prefixTags = selectorParser((root) =>
  root.walkTags((tag) => {
    if (tags.has(tag.value)) tag.value = `wx-${tag.value}`
  }),
)

/** All wxss of a package as css: app.wxss for every page, a page's own for that page only. */
export function packageCss({ wxss }: Bundle): string {
  const pages = Object.keys(wxss).filter((file) => file !== 'app.wxss' && !isImported(wxss, file))
  const scoped = pages.map((file) => inPage(file.replace(/\.wxss$/, ''), toCss(wxss, file)))
  return [toCss(wxss, 'app.wxss').toString(), ...scoped].join('\n')
}

/** rpx become vw, vh is the page's height without WeChat's bars, imports are put in place. */
function toCss(files: Record<string, string>, file: string, seen = new Set<string>()): Root {
  const root = postcss.parse(seen.has(file) ? '' : (files[file] ?? ''))
  seen.add(file)
  root.walkAtRules('import', (rule) => {
    const target = path.posix.join(path.posix.dirname(file), rule.params.replace(/^['"]|['"]$/g, ''))
    rule.replaceWith(toCss(files, target, seen).nodes)
  })
  root.walkRules((rule) => {
    const parent = rule.parent
    const keyframes =
      parent?.type === 'atrule' && 'name' in parent && String(parent.name).includes('keyframes')
    if (!keyframes) rule.selector = prefixTags.processSync(rule.selector)
  })
  root.walkDecls((decl) => {
    decl.value = decl.value
      .replace(/(-?[\d.]+)rpx\b/g, (_, size: string) => `${(Number(size) / 7.5).toFixed(4)}vw`)
      .replace(/(-?[\d.]+)vh\b/g, 'calc($1 * var(--weapp-vh, 1vh))')
  })
  return root
}

/** `@scope` adds no weight to a selector; keyframes may not stand in it. */
function inPage(page: string, root: Root): string {
  const outside: string[] = []
  root.walkAtRules(/keyframes$/, (rule) => {
    outside.push(rule.toString())
    rule.remove()
  })
  const inside = root.toString().trim()
  return [...outside, inside && `@scope ([data-path="${page}"]) {\n${inside}\n}`].filter(Boolean).join('\n')
}

const isImported = (files: Record<string, string>, file: string): boolean =>
  Object.entries(files).some(([from, source]) =>
    [...source.matchAll(/@import\s+["']([^"']+)["']/g)].some(
      (match) => path.posix.join(path.posix.dirname(from), match[1] ?? '') === file,
    ),
  )

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundleOf, DEFAULT_DIST } from './bundle'
import { packageFiles } from './compile'
import { appJson } from './host/config'
import { subPackageRoots } from './host/paths'

type Parse = (source: string, options: { ecmaVersion: number }) => unknown

/** The built package's folder; a clear failure when it was not built. */
export function requireBuilt(dist = DEFAULT_DIST): string {
  if (!fs.existsSync(path.join(dist, 'app.json')))
    throw new Error(`${dist} is missing: run npm run build first`)
  return dist
}

/** Bytes of the main package and of each sub-package: what a phone downloads. */
export function packageSizes(dist: string): { main: number; subPackages: Record<string, number> } {
  const roots = subPackageRoots(appJson(bundleOf(dist)))
  const subPackages = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const file of packageFiles(dist)) {
    const bytes = fs.statSync(path.join(dist, file)).size
    const root = roots.find((one) => file.startsWith(`${one}/`))
    if (root === undefined) main += bytes
    else subPackages[root] = (subPackages[root] ?? 0) + bytes
  }
  return { main, subPackages }
}

/** What every engine of WeChat on iOS 12 and Android's XWeb 80 runs as it is. */
const ECMA = 2019

/** JavaScript of the package that old phones cannot read, as `file: message`. */
export function tooNew(dist: string): string[] {
  // webpack's own parser: a dependency of ours only through webpack
  const { parse } = createRequire(require.resolve('webpack'))('acorn') as { parse: Parse }
  return Object.entries(bundleOf(dist).js).flatMap(([file, source]) => {
    try {
      parse(source, { ecmaVersion: ECMA })
      return []
    } catch (error) {
      return [`${file}: ${(error as Error).message}`]
    }
  })
}

/** Files of the package in which a pattern occurs. */
export function filesWith(dist: string, pattern: RegExp): string[] {
  return packageFiles(dist).filter((file) => pattern.test(fs.readFileSync(path.join(dist, file), 'utf8')))
}

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { leaveOutSdkParts, sdkEntry } from './sdk-parts'

const ROOT = path.resolve(__dirname, '../..')
const SOURCES = path.join(ROOT, 'cloudfunctions')

/** One bundled function: its name, the file DevTools uploads, and its size in bytes. */
export type BundledFunction = { name: string; file: string; bytes: number }

// node18: the runtime is fixed when a cloud function is created, and 18.15 is the one CloudBase recommends.
const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: ROOT,
  plugins: [leaveOutSdkParts],
}

/** Names of the deployed functions: the folders directly under `cloudfunctions/` that have an `index.ts`. */
export const functionNames = (sources: string = SOURCES): string[] =>
  existsSync(sources)
    ? readdirSync(sources)
        .filter((name) => existsSync(path.join(sources, name, 'index.ts')))
        .sort()
    : []

/** What DevTools and `tcb fn deploy` expect beside index.js; no dependencies, so nothing is installed there. */
const manifest = (name: string): string =>
  `${JSON.stringify({ name: `union-home-${name}`, version: '1.0.0', private: true, main: 'index.js' }, null, 2)}\n`

const bundleOne = async (sources: string, outDir: string, name: string): Promise<BundledFunction> => {
  const folder = path.join(outDir, name)
  const file = path.join(folder, 'index.js')
  await build({ ...shared, entryPoints: [path.join(sources, name, 'index.ts')], outfile: file })
  const config = path.join(sources, name, 'config.json')
  if (!existsSync(config)) throw new Error(`cloudfunctions/${name} has no config.json`)
  cpSync(config, path.join(folder, 'config.json'))
  writeFileSync(path.join(folder, 'package.json'), manifest(name))
  return { name, file, bytes: statSync(file).size }
}

/**
 * Bundles every deployed function into `<outDir>/<name>/{index.js,config.json,package.json}`.
 * `outDir` is emptied first: DevTools takes every child of it for a function.
 * Throws when there is no function, when one has no config.json, or when esbuild fails.
 */
export const bundleFunctions = async (options: {
  outDir: string
  sources?: string
}): Promise<BundledFunction[]> => {
  const { outDir, sources = SOURCES } = options
  const names = functionNames(sources)
  if (names.length === 0) throw new Error(`no function (a folder with index.ts) in ${sources}`)
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(outDir, { recursive: true })
  const built: BundledFunction[] = []
  for (const name of names) built.push(await bundleOne(sources, outDir, name))
  return built
}

/** Bundles the CloudBase SDK alone, the same way: what any function costs at least. Returns the size in bytes. */
export const bundleSdkAlone = async (outFile: string): Promise<number> => {
  const contents = `module.exports = require(${JSON.stringify(sdkEntry(ROOT))})`
  await build({ ...shared, stdin: { contents, resolveDir: ROOT, loader: 'js' }, outfile: outFile })
  return statSync(outFile).size
}

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, transform, type TransformOptions } from 'esbuild'
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

type Part = { readonly name: string; readonly code: string }

/** The parts of a function as CommonJS: the entry first. esbuild splits ES modules only. */
const partsOf = async (entry: string): Promise<readonly Part[]> => {
  const split = { format: 'esm', splitting: true, outdir: ROOT, write: false } as const
  const { outputFiles } = await build({ ...shared, ...split, entryPoints: { index: entry } })
  const toCommonJs: TransformOptions = {
    format: 'cjs',
    platform: 'node',
    target: 'node18',
    minify: true,
    supported: { 'dynamic-import': false },
  }
  const parts = outputFiles.map(async ({ path: file, text }) => ({
    name: `./${path.basename(file)}`,
    code: (await transform(text, toCommonJs)).code,
  }))
  const all = await Promise.all(parts)
  return all.sort((one, other) => Number(other.name === './index.js') - Number(one.name === './index.js'))
}

/**
 * One file: the entry as code, and what it imports later as text, which a cold start neither compiles nor scans for
 * functions. Measured: loading then costs little more than the SDK alone.
 */
const assemble = ([entry, ...later]: readonly Part[]): string => {
  const texts = Object.fromEntries(
    later.map(({ name, code }) => [name, `${code}\n//# sourceURL=${name.slice(2)}`]),
  )
  return [
    `const parts=${JSON.stringify(texts)},loaded={},node=require;`,
    'const part=(name)=>{if(!(name in parts))return node(name);if(loaded[name])return loaded[name].exports;',
    'const made=loaded[name]={exports:{}};',
    'new Function("require","module","exports",parts[name])(part,made,made.exports);return made.exports};',
    `(function(require){${entry?.code ?? ''}\n})(part);\n`,
  ].join('')
}

const bundleOne = async (sources: string, outDir: string, name: string): Promise<BundledFunction> => {
  const folder = path.join(outDir, name)
  const file = path.join(folder, 'index.js')
  const config = path.join(sources, name, 'config.json')
  if (!existsSync(config)) throw new Error(`cloudfunctions/${name} has no config.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, assemble(await partsOf(path.join(sources, name, 'index.ts'))))
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

import { existsSync, rmSync } from 'node:fs'
import { bundleFunctions } from '../../bundle/functions'
import { bytesBelow, digestOf, filesBelow, kilobytes } from './files'
import { at, bin } from './paths'
import { runNode, murmur } from './run'

/** What the repository builds: the WeChat package, the same app for a browser, and the cloud functions. */
export const TARGETS = ['weapp', 'h5', 'cloud'] as const

/** One of them; each is built into `dist/<target>`. */
export type Target = (typeof TARGETS)[number]

/** Narrows a word from the command line. */
export const isTarget = (word: string): word is Target => (TARGETS as readonly string[]).includes(word)

/** A file whose presence shows that the target was built to the end. */
const PROOF: Record<Target, string> = { weapp: 'app.json', h5: 'index.html', cloud: 'api/index.js' }

const app = (): string[] => [
  ...filesBelow(at('src')),
  // The only cloud files that reach the app at run time; types leave no trace in it.
  ...filesBelow(at('cloudfunctions')).filter((file) => /(labels|draw-order)\.ts$/.test(file)),
  ...['config/index.ts', 'config/taro', 'babel.config.js'].flatMap((source) => filesBelow(at(source))),
]

const cloud = (): string[] => [...filesBelow(at('cloudfunctions')), ...filesBelow(at('config/bundle'))]

const variables = (): string =>
  [process.env.UNION_GALLERY ?? '', process.env.UNION_CLOUD_ENV ?? ''].join('\0')

/** A digest of all that a target is made from: sources, dependencies, and the variables config/index.ts reads. */
export const sourcesDigest = (target: Target): string => {
  const shared = [at('package.json'), at('package-lock.json')]
  return target === 'cloud'
    ? digestOf([...cloud(), ...shared], '')
    : digestOf([...app(), ...shared], variables())
}

/** True when the target's last build ran to its end. */
export const isBuilt = (target: Target): boolean => existsSync(at('dist', target, PROOF[target]))

const buildApp = async (target: 'weapp' | 'h5'): Promise<void> => {
  rmSync(at('dist', target), { recursive: true, force: true })
  // --no-check: Taro's own check asks a server for its newest rules; `npm run check` has typed config/index.ts.
  const args = [bin('@tarojs/cli/bin/taro'), 'build', '--type', target, '--no-check']
  const ran = await runNode(args, { env: { NODE_ENV: 'production' } })
  if (ran.code === 0 && isBuilt(target)) return
  rmSync(at('dist', target), { recursive: true, force: true })
  // Before the verdict stand hundreds of lines of progress.
  const verdict = Math.max(0, ran.output.lastIndexOf('✖ Webpack'))
  throw new Error(`${ran.output.slice(verdict)}\nbuilding ${target} failed`)
}

const buildCloud = async (): Promise<void> => {
  const built = await bundleFunctions({ outDir: at('dist/cloud') })
  for (const { name, bytes } of built) murmur(`  cloud/${name}  ${kilobytes(bytes)}`)
}

/** Builds one target from nothing and prints its size and time; throws, leaving no output, when that fails. */
export const buildTarget = async (target: Target): Promise<void> => {
  const began = Date.now()
  murmur(`building ${target} …`)
  await (target === 'cloud' ? buildCloud() : buildApp(target))
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  murmur(`  dist/${target}  ${kilobytes(bytesBelow(at('dist', target)))}  ${seconds} s`)
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withLock } from './lib/lock'
import { at } from './lib/paths'
import { main, murmur } from './lib/run'
import { TARGETS, type Target, buildTarget, isBuilt, isTarget, sourcesDigest } from './lib/targets'

const LOCK = at('dist/.build/lock')
const stampOf = (target: Target): string => at('dist/.build', target)

const isFresh = (target: Target): boolean => {
  try {
    return isBuilt(target) && readFileSync(stampOf(target), 'utf8') === sourcesDigest(target)
  } catch {
    return false
  }
}

const buildAndStamp = async (target: Target): Promise<void> => {
  rmSync(stampOf(target), { force: true })
  // Before the build: a source edited meanwhile leaves a stamp that does not match it.
  const digest = sourcesDigest(target)
  await buildTarget(target)
  mkdirSync(at('dist/.build'), { recursive: true })
  writeFileSync(stampOf(target), digest)
}

/**
 * Builds those of the targets whose output is missing or made from other sources than the present ones.
 * Safe to call from several processes: one builds, the others wait and find the work done.
 */
export const ensureBuilt = (targets: readonly Target[]): Promise<void> =>
  withLock(LOCK, async () => {
    for (const target of targets) if (!isFresh(target)) await buildAndStamp(target)
  })

const chosen = (): Target[] => {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const words = (values.only ?? []).flatMap((value) => value.split(','))
  const unknown = words.filter((word) => !isTarget(word))
  if (unknown.length > 0) throw new Error(`--only takes ${TARGETS.join(', ')}; not ${unknown.join(', ')}`)
  return words.length > 0 ? TARGETS.filter((target) => words.includes(target)) : [...TARGETS]
}

const buildAll = async (): Promise<number> => {
  const targets = chosen()
  await withLock(LOCK, async () => {
    for (const target of targets) await buildAndStamp(target)
  })
  murmur(`built ${targets.join(', ')}`)
  return 0
}

if (require.main === module) main(buildAll)

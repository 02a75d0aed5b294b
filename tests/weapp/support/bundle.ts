import path from 'node:path'
import { compilePackage } from './compile'
import type { Bundle } from './types'

/** The built package: `WEAPP_DIST`, or the repository's own. */
export const DEFAULT_DIST = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../../dist/weapp')

const compiled = new Map<string, Bundle>()

/** Compiles a package once per process. */
export function bundleOf(dist: string): Bundle {
  const found = compiled.get(dist) ?? compilePackage(dist)
  compiled.set(dist, found)
  return found
}

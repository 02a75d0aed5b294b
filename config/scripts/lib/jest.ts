import { mkdirSync, rmSync } from 'node:fs'
import { at, bin } from './paths'
import { runNode } from './run'

/**
 * Runs jest in the terminal and writes its JSON report to `dist/reports/<report>.json`; returns jest's exit code.
 * The old report goes first, so that a run that dies leaves none rather than yesterday's.
 */
export const runJest = async (report: string, args: string[]): Promise<number> => {
  const file = at('dist/reports', `${report}.json`)
  mkdirSync(at('dist/reports'), { recursive: true })
  rmSync(file, { force: true })
  const own = [bin('jest/bin/jest.js'), '--config', at('jest.config.js'), '--json', `--outputFile=${file}`]
  return (await runNode([...own, ...args], { show: true })).code
}

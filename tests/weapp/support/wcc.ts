import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { packageFiles } from './compile'

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
}

/** What one of WeChat's compilers said, and how much it made. */
export interface Verdict {
  /** empty when the package is fine: the compilers exit 0 on errors too */
  stderr: string
  bytes: number
}

function run(tool: 'wcc' | 'wcsc', dist: string, args: string[]): Verdict {
  const done = spawnSync(executable(tool), args, { cwd: dist, maxBuffer: 1e8 })
  if (done.error) throw done.error
  return { stderr: done.stderr.toString().trim(), bytes: done.stdout.length }
}

/** The binary inside the npm package; npm unpacks it without the right to run, so a copy is run. */
function executable(tool: string): string {
  const folder = PLATFORMS[process.platform]
  if (!folder) throw new Error(`WeChat's ${tool} does not run on ${process.platform}`)
  const root = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const copy = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'wcc-')), tool)
  fs.copyFileSync(path.join(root, 'bin', folder, process.platform === 'win32' ? `${tool}.exe` : tool), copy)
  fs.chmodSync(copy, 0o755)
  return copy
}

/** WeChat's official wxml and wxs compiler on every such file of the package. */
export function runWcc(dist: string): Verdict {
  return run('wcc', dist, ['-d', ...packageFiles(dist).filter((file) => /\.wx(ml|s)$/.test(file))])
}

/** WeChat's official wxss compiler on every such file of the package. */
export function runWcsc(dist: string): Verdict {
  const files = packageFiles(dist).filter((file) => file.endsWith('.wxss'))
  return run('wcsc', dist, ['-db', '-pc', '1', ...files.map((file) => `./${file}`)])
}

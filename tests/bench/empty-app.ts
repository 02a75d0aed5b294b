import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** One page with one word; the same framework, compiler and template depth as ours. */
const FILES: Record<string, string> = {
  'package.json': '{ "name": "empty", "version": "0.0.0", "private": true }',
  'babel.config.js':
    "module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }",
  'config/index.js': `module.exports = {
    projectName: 'empty', date: '2026-11-21', designWidth: 375, sourceRoot: 'src', outputRoot: 'dist',
    framework: 'react', compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false },
    baseLevel: 8, plugins: [], mini: {}, h5: {} }`,
  'src/app.tsx': 'export default function App({ children }) { return children }',
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/empty/index'] })",
  'src/pages/empty/index.config.ts': "export default definePageConfig({ navigationBarTitleText: '' })",
  'src/pages/empty/index.tsx': `import { View } from '@tarojs/components'
    export default function Empty() { return <View>空</View> }`,
}

/** Builds an app that does nothing, for comparison; gives the folder of its package. */
export function buildEmptyApp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'empty-app-'))
  for (const [file, source] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), source)
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  const taro = path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro')
  const ran = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`the empty app does not build:\n${ran.stdout}\n${ran.stderr}`)
  return path.join(folder, 'dist')
}

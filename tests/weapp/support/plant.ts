import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Written by hand and not by Taro, so that a control shows one fault and nothing else. */
const SOUND: Record<string, string> = {
  'app.js': 'App({})',
  'app.json':
    '{ "pages": ["pages/a/index", "pages/b/index"], "subPackages": [{ "root": "extra", "pages": ["c"] }] }',
  'pages/a/index.js':
    "Page({ data: { words: '你好' }, leave() { wx.navigateTo({ url: '/pages/b/index?id=7' }) } })",
  'pages/a/index.json': '{}',
  'pages/a/index.wxml': '<view bindtap="leave">{{words}}</view>',
  'pages/b/index.js': 'Page({ data: {}, onLoad(query) { this.setData({ id: query.id }) } })',
  'pages/b/index.json': '{}',
  'pages/b/index.wxml': '<view>第 {{id}} 号</view>',
  'extra/c.js': 'Page({})',
  'extra/c.json': '{}',
  'extra/c.wxml': '<view>分包</view>',
}

/** Writes a small native package with these files changed or added; returns its folder. */
export function plant(files: Record<string, string> = {}): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
  for (const [file, source] of Object.entries({ ...SOUND, ...files })) {
    fs.mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
    fs.writeFileSync(path.join(dist, file), source)
  }
  return dist
}

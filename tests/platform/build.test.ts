import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type * as Sdk from '@cloudbase/node-sdk'
import { bundleSdkAlone, functionNames } from '../../config/bundle/functions'
import { filesBelow } from '../../config/scripts/lib/files'

const ROOT = path.resolve(__dirname, '../..')
const at = (...parts: string[]): string => path.join(ROOT, ...parts)
const json = (...parts: string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(at(...parts), 'utf8')) as Record<string, unknown>

const KB = 1024
const names = functionNames()
const uploaded = ['dist/weapp', 'dist/cloud'].flatMap((folder) => filesBelow(at(folder)))

/** Files among those that go to WeChat and Tencent whose text matches, with what matched. */
const saying = (pattern: RegExp): string[] =>
  uploaded.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([hit]) => `${path.relative(ROOT, file)}: ${hit}`),
  )

describe('the CloudBase SDK in a bundle', () => {
  let folder = ''
  const sdk = (): string => path.join(folder, 'sdk.js')
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'union-sdk-'))
    await bundleSdkAlone(sdk())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('names the part that was left out when someone uses it', () => {
    const { init } = jest.requireActual<typeof Sdk>(sdk())
    const app = init({ env: 'x', secretId: 'x', secretKey: 'x' })
    expect(() => app.ai()).toThrow('left out of the function bundle')
    expect(() =>
      app
        .database()
        .collection('x')
        .where({})
        .watch({ onChange() {}, onError() {} }),
    ).toThrow('left out')
  })
})

describe('the built repository', () => {
  test('opens in WeChat DevTools as it is: both roots of project.config.json exist', () => {
    const { miniprogramRoot, cloudfunctionRoot } = json('project.config.json')
    expect(existsSync(at(String(miniprogramRoot), 'app.json'))).toBe(true)
    expect(readdirSync(at(String(cloudfunctionRoot))).sort()).toEqual(names)
  })

  test.each(names)('the function %s is one file that needs no installation', (name) => {
    expect(readdirSync(at('dist/cloud', name)).sort()).toEqual(['config.json', 'index.js', 'package.json'])
    expect(json('dist/cloud', name, 'config.json')).toMatchObject({ installDependency: false })
    expect(Object.keys(json('dist/cloud', name, 'package.json'))).not.toContain('dependencies')
  })

  test('the api function is at most 900 KB', () => {
    expect(statSync(at('dist/cloud/api/index.js')).size).toBeLessThanOrEqual(900 * KB)
  })

  test('no file of a release names this machine', () => {
    expect(saying(/127\.0\.0\.1|localhost:\d+/g)).toEqual([])
  })

  test('no file of a release holds what looks like a secret', () => {
    const cloudKey = 'AKID[0-9A-Za-z]{13,}'
    const privateKey = '-----BEGIN [A-Z ]*PRIVATE KEY-----'
    const token = 'eyJ[0-9A-Za-z_-]{20,}\\.[0-9A-Za-z_-]{20,}\\.'
    // A word for a secret, set to a literal long enough to be one.
    const named =
      '(?:app_?secret|secret_?key|password|seal_?key)["\']?\\s*[:=]\\s*["\'][0-9A-Za-z+/=_-]{16,}["\']'
    expect(saying(new RegExp([cloudKey, privateKey, token, named].join('|'), 'gi'))).toEqual([])
  })

  test('the gallery, a page for developers, is in no release', () => {
    expect(existsSync(at('dist/weapp/pages/gallery'))).toBe(false)
  })
})

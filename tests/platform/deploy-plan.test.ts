import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { cloudbaserc } from '../../config/deploy/cloudbaserc'
import { declaredFunctions, wantedState } from '../../config/deploy/wanted'
import { functionNames } from '../../config/bundle/functions'
import { specsOf } from '../../config/schema'
import { collections } from '@cloud/collections'

const ROOT = path.join(__dirname, '../..')
const real = declaredFunctions(path.join(ROOT, 'cloudfunctions'), functionNames())

describe('what the repository declares', () => {
  test('a secret that is not in the environment is named before anything is done', () => {
    const [first] = real
    const sealed = real.map((one) =>
      one === first ? { ...one, config: { ...one.config, envKeys: ['SEAL_KEY'] } } : one,
    )
    expect(() => wantedState([], sealed, {})).toThrow(
      `the function ${first?.name} needs SEAL_KEY in the environment`,
    )
  })
  test('config/cloudbaserc.json says what the functions’ config.json say', () => {
    const file = fs.readFileSync(path.join(ROOT, 'config/cloudbaserc.json'), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(cloudbaserc(real)))
  })
  test('every function states its openapi permissions, and no function for people has a timer', () => {
    for (const { config } of real) {
      expect(Array.isArray(config.permissions.openapi)).toBe(true)
      expect(config.clients === true && (config.triggers ?? []).length > 0).toBe(false)
    }
  })
  test('indexes stay within the limits of the cloud', () => {
    const all = specsOf(collections)
    expect(all.length).toBeLessThanOrEqual(100)
    for (const { indexes } of all) {
      expect(indexes.length).toBeLessThanOrEqual(20)
      for (const { fields } of indexes)
        expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    }
  })
})

describe('npm run deploy -- --dry-run', () => {
  test('prints every collection, rule, index, function and timer, with neither account nor network', () => {
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
    const output = execFileSync(
      process.execPath,
      [tsx, 'config/scripts/deploy.ts', '--env', 'e-1', '--dry-run'],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '' },
      },
    )
    for (const { name, indexes } of specsOf(collections)) {
      expect(output).toContain(`+ collection ${name}\n`)
      expect(output).toContain(`+ rule       ${name} ADMINONLY: clients read=false write=false\n`)
      for (const { name: own } of indexes) expect(output).toContain(`+ index      ${name}.${own}`)
    }
    for (const { name, config } of real) {
      expect(output).toContain(
        `+ function   ${name} ${config.runtime}, ${config.memorySize} MB, ${config.timeout} s`,
      )
      for (const timer of config.triggers ?? [])
        expect(output).toContain(`${name}.${timer.name} "${timer.config}"`)
    }
    expect(output).toContain('plan for e-1')
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { healthyTree, packages, plants } from './boundaries.plants'

const ROOT = path.resolve(__dirname, '../..')
const RULES = path.join(ROOT, 'config/boundaries.cjs')
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const FOLDERS = ['src', 'cloudfunctions', 'local-cloud', 'config', 'tests']

type Violation = { from: string; to: string; rule: { name: string } }

const cruise = (tree: string): Violation[] => {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(tree, folder)))
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', ...folders]
  const json = execFileSync(process.execPath, args, { cwd: tree, maxBuffer: 2 ** 28, encoding: 'utf8' })
  return (JSON.parse(json) as { summary: { violations: Violation[] } }).summary.violations
}

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const fakeTree = (files: Record<string, string>): string => {
  const tree = mkdtempSync(path.join(os.tmpdir(), 'union-boundaries-'))
  cpSync(path.join(ROOT, 'tsconfig.json'), path.join(tree, 'tsconfig.json'))
  for (const name of packages) {
    write(path.join(tree, 'node_modules', name, 'package.json'), `{"name":"${name}","main":"dist/index.js"}`)
    write(path.join(tree, 'node_modules', name, 'dist/index.js'), '')
  }
  for (const [file, text] of Object.entries(files)) write(path.join(tree, file), text)
  return tree
}

const cruiseFake = (files: Record<string, string>): Violation[] => {
  const tree = fakeTree(files)
  try {
    return cruise(tree)
  } finally {
    rmSync(tree, { recursive: true, force: true })
  }
}

describe('the boundary rules', () => {
  const planted = Object.fromEntries(plants.map(({ file, text }) => [file, text]))
  let fired: Violation[] = []
  beforeAll(() => {
    fired = cruiseFake({ ...healthyTree, ...planted })
  })

  test.each(plants)('$rule fires, and only it, on $file: $text', ({ rule, file }) => {
    expect(fired.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toEqual([rule])
  })

  test('each has a planted violation', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(RULES)
    expect([...new Set(plants.map(({ rule }) => rule))].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    )
  })

  test('are silent on a tree that obeys them', () => {
    expect(cruiseFake(healthyTree)).toEqual([])
  })

  test('are silent on the real tree', () => {
    expect(cruise(ROOT).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })
})

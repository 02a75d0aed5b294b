import fs from 'node:fs'
import path from 'node:path'
import type { Account, CloudState } from '../../config/deploy/account'
import { managerAccount } from '../../config/deploy/manager'
import { carryOut, planOf } from '../../config/deploy/plan'
import { declaredFunctions, wantedState, type DeclaredFunction } from '../../config/deploy/wanted'
import { createCloudApi } from './support/cloud-api'
import { temporaryDir } from './support/functions'

let api = createCloudApi()
jest.mock('node-fetch', () => ({ __esModule: true, default: (...args: unknown[]) => mockFetch(...args) }))
const mockFetch = (...args: unknown[]) => api.fetch(...(args as Parameters<typeof api.fetch>))

const index = (name: string, fields: string[], more = {}) => ({
  name,
  fields: fields.map((field) => ({ name: field, direction: 1 as const })),
  unique: false,
  sparse: false,
  ...more,
})

/** Two small functions as the build leaves them. */
const builtFunctions = (): {
  readonly dir: string
  readonly functions: () => readonly DeclaredFunction[]
} => {
  const dir = temporaryDir()
  const write = (name: string, config: object) => {
    fs.mkdirSync(path.join(dir, name))
    fs.writeFileSync(path.join(dir, name, 'index.js'), 'exports.main = () => 1')
    const common = { runtime: 'Nodejs18.15', memorySize: 256, timeout: 10, permissions: { openapi: [] } }
    fs.writeFileSync(path.join(dir, name, 'config.json'), JSON.stringify({ ...common, ...config }))
  }
  write('api', { clients: true, envKeys: ['SEAL_KEY'] })
  write('timer', { triggers: [{ name: 'sweep', type: 'timer', config: '0 * * * * * *' }] })
  return { dir, functions: () => declaredFunctions(dir, ['api', 'timer']) }
}

const specs = [
  {
    name: 'notes',
    indexes: [index('list', ['unit', 'at', '_id']), index('code', ['code'], { unique: true })],
  },
  { name: 'audit', indexes: [index('pending', ['pendingAt'], { sparse: true })] },
]

const { dir, functions } = builtFunctions()
const wanted = (more: { specs?: typeof specs; key?: string } = {}): CloudState =>
  wantedState(more.specs ?? specs, functions(), { SEAL_KEY: more.key ?? 'secret-1' })

/** Deploys as the command does and returns what it said. */
const deploy = async (state: CloudState): Promise<readonly string[]> => {
  const account: Account = managerAccount({
    envId: 'env-1',
    secretId: 'id',
    secretKey: 'key',
    functionRoot: dir,
  })
  const said: string[] = []
  await carryOut(planOf(state, await account.read(state)), account, (line) => said.push(line))
  return said
}

describe('a deployment through @cloudbase/manager-node against a fake of the cloud', () => {
  beforeAll(async () => {
    jest.spyOn(console, 'log').mockReturnValue(undefined)
    api = createCloudApi()
    await deploy(wanted())
  })
  beforeEach(() => void api.forget())
  afterAll(() => jest.restoreAllMocks())

  test('every collection is closed to clients and has its indexes', () => {
    expect([...api.world.tables].map(([name, { rule }]) => [name, rule])).toEqual([
      ['notes', 'ADMINONLY'],
      ['audit', 'ADMINONLY'],
    ])
    expect(api.world.tables.get('notes')?.indexes.slice(1)).toEqual([
      {
        Name: 'list',
        Unique: false,
        Keys: ['unit', 'at', '_id'].map((Name) => ({ Name, Direction: '1' })),
      },
      { Name: 'code', Unique: true, Keys: [{ Name: 'code', Direction: '1' }] },
    ])
  })
  test('functions have runtime, memory, timeout, variables, code and timers', () => {
    expect(api.world.functions.get('api')).toMatchObject({
      Runtime: 'Nodejs18.15',
      MemorySize: 256,
      Timeout: 10,
      Handler: 'index.main',
      InstallDependency: 'FALSE',
      Environment: { Variables: [{ Key: 'SEAL_KEY', Value: 'secret-1' }] },
      Code: { ZipFile: expect.stringMatching(/^UEsD/) as string },
      Triggers: [],
    })
    expect(api.world.functions.get('timer')?.Triggers).toEqual([
      { TriggerName: 'sweep', Type: 'timer', TriggerDesc: '0 * * * * * *' },
    ])
  })
  test('only functions for people can be called by clients', () => {
    expect(JSON.parse(api.world.functionRule)).toEqual({
      '*': { invoke: false },
      api: { invoke: "auth != null && auth.loginType != 'ANONYMOUS'" },
    })
  })
  test('a second run changes nothing', async () => {
    expect(await deploy(wanted())).toEqual([])
    expect(api.writes()).toEqual([])
  })
  test('what drifted is put right, and only that', async () => {
    const notes = api.world.tables.get('notes')
    if (notes) notes.rule = 'READONLY'
    const said = await deploy(wanted())
    expect(said).toEqual(['+ rule       notes ADMINONLY: clients read=false write=false'])
    expect(api.writes()).toEqual(['ModifyDatabaseACL'])
  })
  test('an index that changed is replaced, one that is not declared is left', async () => {
    api.world.tables.get('audit')?.indexes.push({ Name: '_openid_1', Keys: [], Unique: false })
    const changed = [{ name: 'audit', indexes: [index('pending', ['pendingAt', 'at'], { sparse: true })] }]
    const said = await deploy(wanted({ specs: changed }))
    expect(said).toEqual([
      '- index      audit.pending_sparse',
      '+ index      audit.pending_sparse (pendingAt, at) sparse',
    ])
    expect(api.world.tables.get('audit')?.indexes.map(({ Name }) => Name)).toContain('_openid_1')
  })
  test('new code goes up before the note that names it, and a variable set by hand stays', async () => {
    await deploy(wanted())
    api.forget()
    const own = api.world.functions.get('api')
    Object.assign(own ?? {}, {
      Environment: {
        Variables: [
          { Key: 'SEAL_KEY', Value: 'secret-1' },
          { Key: 'BY_HAND', Value: 'x' },
        ],
      },
    })
    fs.writeFileSync(path.join(dir, 'api/index.js'), 'exports.main = () => 2')
    const said = await deploy(wanted({ key: 'secret-2' }))
    expect(said.map((line) => line.slice(0, 16))).toEqual(['~ code       api', '~ config     api'])
    expect(said.join()).not.toContain('secret')
    expect(api.writes()).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration'])
    expect(own?.Environment).toEqual({
      Variables: [
        { Key: 'SEAL_KEY', Value: 'secret-2' },
        { Key: 'BY_HAND', Value: 'x' },
      ],
    })
  })
  test('a timer that is no longer declared is taken away', async () => {
    api.world.functions
      .get('timer')
      ?.Triggers.push({ TriggerName: 'old', Type: 'timer', TriggerDesc: '{"cron":"1 * * * * * *"}' })
    expect(await deploy(wanted())).toContain('- timer      timer.old "1 * * * * * *"')
    expect(api.world.functions.get('timer')?.Triggers).toHaveLength(1)
  })
  test('a runtime that cannot be changed stops everything before the first step', async () => {
    Object.assign(api.world.functions.get('api') ?? {}, { Runtime: 'Nodejs16.13', MemorySize: 128 })
    await expect(deploy(wanted())).rejects.toThrow(/api runs on Nodejs16.13, not Nodejs18.15/)
    expect(api.writes()).toEqual([])
  })
})

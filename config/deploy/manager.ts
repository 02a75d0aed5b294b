import CloudBase from '@cloudbase/manager-node'
import type { Account, CloudCollection, CloudFunction, CloudIndex, CloudState } from './account'

export type ManagerOptions = {
  readonly envId: string
  readonly secretId: string
  readonly secretKey: string
  readonly region?: string
  /** The folder that holds the built functions, `<root>/<name>/index.js`. */
  readonly functionRoot: string
}

type Manager = InstanceType<typeof CloudBase>
type Table = Awaited<ReturnType<Manager['database']['describeCollection']>>

/** The cloud's answer for a thing that is not there, by its error code. */
const MISSING = /^ResourceNotFound(\.|$)/

const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch (error) {
    if (MISSING.test(String((error as { code?: unknown }).code))) return null
    throw error
  }
}

const indexesOf = ({ Indexes }: Table): readonly CloudIndex[] =>
  (Indexes ?? []).map(({ Name, Keys, Unique }) => ({
    name: Name,
    fields: Keys.map((key) => ({ name: key.Name ?? '', direction: Number(key.Direction) < 0 ? -1 : 1 })),
    unique: Unique,
    sparse: Name.endsWith('_sparse'),
  }))

const schemaOf = ({ name, fields, unique, sparse }: CloudIndex) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIsSparse: sparse,
    MgoIndexKeys: fields.map((field) => ({ Name: field.name, Direction: String(field.direction) })),
  },
})

/** In the words of the manager: `code` is what `createFunction` and the two updates take. */
const settingsOf = ({ name, runtime, memorySize, timeout, description, environment }: CloudFunction) => ({
  name,
  runtime,
  memorySize,
  timeout,
  description,
  handler: 'index.main',
  installDependency: false,
  envVariables: { ...environment },
})

const databaseSteps = (manager: Manager, envId: string) => {
  const { database } = manager
  const call = (Action: string, Param: object) =>
    manager.commonService('tcb').call({ Action, Param: { EnvId: envId, ...Param } })
  const ruleOf = async (CollectionName: string): Promise<string> =>
    String(((await call('DescribeDatabaseACL', { CollectionName })) as { AclTag?: unknown }).AclTag)

  const readCollection = async (name: string): Promise<readonly CloudCollection[]> => {
    const table = await orNull(database.describeCollection(name))
    return table ? [{ name, rule: await ruleOf(name), indexes: indexesOf(table) }] : []
  }
  const createCollection = async (name: string): Promise<void> => void (await database.createCollection(name))
  const setRule = async (CollectionName: string, rule: string): Promise<void> =>
    void (await call('ModifyDatabaseACL', { CollectionName, AclTag: rule }))
  const createIndex = async (collection: string, index: CloudIndex): Promise<void> =>
    void (await database.updateCollection(collection, { CreateIndexes: [schemaOf(index)] }))
  const dropIndex = async (collection: string, index: string): Promise<void> =>
    void (await database.updateCollection(collection, { DropIndexes: [{ IndexName: index }] }))
  return { readCollection, createCollection, setRule, createIndex, dropIndex }
}

/** SCF gives a timer back as `{"cron":"…"}` or as the bare expression it was given. */
const cronOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { cron?: unknown }).cron ?? text)
  } catch {
    return text
  }
}

const functionReader =
  ({ functions }: Manager) =>
  async (name: string): Promise<readonly CloudFunction[]> => {
    const found = await orNull(functions.getFunctionDetail(name))
    if (!found) return []
    const variables = found.Environment?.Variables ?? []
    const triggers = (found.Triggers ?? []).filter(({ Type }) => Type === 'timer')
    return [
      {
        name,
        runtime: found.Runtime,
        memorySize: found.MemorySize,
        timeout: found.Timeout,
        description: found.Description,
        environment: Object.fromEntries(variables.map(({ Key, Value }) => [Key, Value])),
        triggers: triggers.map((one) => ({
          name: one.TriggerName,
          type: 'timer',
          config: cronOf(one.TriggerDesc),
        })),
      },
    ]
  }

const functionSteps = (manager: Manager, functionRootPath: string) => {
  const { functions } = manager
  const readFunction = functionReader(manager)
  const createFunction = async (wanted: CloudFunction): Promise<void> =>
    void (await functions.createFunction({ func: settingsOf(wanted), functionRootPath, deployMode: 'zip' }))
  const updateCode = async (wanted: CloudFunction): Promise<void> =>
    void (await functions.updateFunctionCode({
      func: settingsOf(wanted),
      functionRootPath,
      deployMode: 'zip',
    }))
  const updateConfig = async (wanted: CloudFunction): Promise<void> => {
    await functions.waitFunctionActive(wanted.name)
    await functions.updateFunctionConfig(settingsOf(wanted))
  }
  const createTrigger: Account['createTrigger'] = async (name, trigger) =>
    void (await functions.createFunctionTriggers(name, [trigger]))
  const dropTrigger: Account['dropTrigger'] = async (name, trigger) =>
    void (await functions.deleteFunctionTrigger(name, trigger))
  return { readFunction, createFunction, updateCode, updateConfig, createTrigger, dropTrigger }
}

const ruleSteps = (manager: Manager) => {
  const readFunctionRule = async (): Promise<string> => {
    const { Data } = await manager.permission.describeResourcePermission({ resourceType: 'function' })
    return Data.PermissionList?.[0]?.SecurityRule ?? ''
  }
  const setFunctionRule = async (securityRule: string): Promise<void> =>
    void (await manager.permission.modifyResourcePermission({
      resourceType: 'function',
      permission: 'CUSTOM',
      securityRule,
    }))
  return { readFunctionRule, setFunctionRule }
}

/** The account behind `@cloudbase/manager-node`, Tencent's own library. */
export const managerAccount = ({ functionRoot, ...options }: ManagerOptions): Account => {
  const manager = new CloudBase(options)
  const { readCollection, ...database } = databaseSteps(manager, options.envId)
  const { readFunction, ...functions } = functionSteps(manager, functionRoot)
  const { readFunctionRule, setFunctionRule } = ruleSteps(manager)

  const read = async (wanted: CloudState): Promise<CloudState> => {
    // The services know their database and namespace only once the environment was looked up.
    await manager.currentEnvironment().lazyInit()
    const collections = []
    for (const { name } of wanted.collections) collections.push(...(await readCollection(name)))
    const found = []
    for (const { name } of wanted.functions) found.push(...(await readFunction(name)))
    return { collections, functions: found, functionRule: await readFunctionRule() }
  }
  return { read, ...database, ...functions, setFunctionRule }
}

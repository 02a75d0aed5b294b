type Params = Readonly<Record<string, unknown>>
type Named = { Name?: string; IndexName?: string }
type Table = { rule: string; indexes: { Name: string; Keys: unknown; Unique: boolean }[] }
type Scf = Record<string, unknown> & {
  Triggers: { TriggerName: string; Type: string; TriggerDesc: string }[]
}

/** What an environment of the real cloud would hold. */
export type CloudWorld = {
  readonly tables: Map<string, Table>
  readonly functions: Map<string, Scf>
  functionRule: string
}

const WRITES = /^(Create|Update|Modify|Delete|BatchCreate)/

const missing = () => Object.assign(new Error('not there'), { code: 'ResourceNotFound' })

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw missing()
  return value
}

const tableActions = ({ tables }: CloudWorld): Readonly<Record<string, (params: Params) => object>> => ({
  CreateTable: ({ TableName }) => {
    tables.set(String(TableName), { rule: 'PRIVATE', indexes: [{ Name: '_id_', Keys: [], Unique: true }] })
    return {}
  },
  DescribeTable: ({ TableName }) => ({ Indexes: found(tables.get(String(TableName))).indexes }),
  UpdateTable: ({ TableName, CreateIndexes = [], DropIndexes = [] }) => {
    const table = found(tables.get(String(TableName)))
    const dropped = (DropIndexes as Named[]).map(({ IndexName }) => IndexName)
    table.indexes = table.indexes.filter(({ Name }) => !dropped.includes(Name))
    for (const { IndexName, MgoKeySchema } of CreateIndexes as {
      IndexName: string
      MgoKeySchema: Params
    }[]) {
      if (table.indexes.some(({ Name }) => Name === IndexName)) throw new Error(`index ${IndexName} exists`)
      const { MgoIndexKeys, MgoIsUnique } = MgoKeySchema
      table.indexes.push({ Name: IndexName, Keys: MgoIndexKeys, Unique: MgoIsUnique === true })
    }
    return {}
  },
  DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: found(tables.get(String(CollectionName))).rule }),
  ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
    found(tables.get(String(CollectionName))).rule = String(AclTag)
    return {}
  },
})

const functionActions = ({
  functions,
}: CloudWorld): Readonly<Record<string, (params: Params) => object>> => ({
  CreateFunction: (params) => {
    functions.set(String(params.FunctionName), { ...params, Triggers: [], Status: 'Active' })
    return {}
  },
  GetFunction: ({ FunctionName }) => found(functions.get(String(FunctionName))),
  UpdateFunctionCode: ({ FunctionName, Code }) =>
    Object.assign(found(functions.get(String(FunctionName))), { Code }),
  UpdateFunctionConfiguration: ({ FunctionName, ...settings }) =>
    Object.assign(found(functions.get(String(FunctionName))), settings),
  BatchCreateTrigger: ({ FunctionName, Triggers }) => {
    const all = found(functions.get(String(FunctionName))).Triggers
    all.push(...(JSON.parse(String(Triggers)) as Scf['Triggers']))
    return {}
  },
  DeleteTrigger: ({ FunctionName, TriggerName }) => {
    const own = found(functions.get(String(FunctionName)))
    own.Triggers = own.Triggers.filter((trigger) => trigger.TriggerName !== TriggerName)
    return {}
  },
})

const environmentActions = (world: CloudWorld): Readonly<Record<string, (params: Params) => object>> => ({
  DescribeEnvInfo: ({ EnvId }) => ({
    EnvInfo: {
      EnvBaseInfo: {
        EnvId,
        Databases: [{ InstanceId: 'tnt-1' }],
        Functions: [{ Namespace: EnvId }],
        Storages: [],
      },
    },
  }),
  DescribeResourcePermission: () => ({
    Data: { TotalCount: 1, PermissionList: [{ Permission: 'CUSTOM', SecurityRule: world.functionRule }] },
  }),
  ModifyResourcePermission: ({ SecurityRule }) => {
    world.functionRule = String(SecurityRule)
    return { Data: { Success: true } }
  },
})

/** The cloud's API as far as a deployment uses it, over HTTP as Tencent's own library speaks it. */
export const createCloudApi = () => {
  const world: CloudWorld = { tables: new Map(), functions: new Map(), functionRule: '' }
  const actions = { ...tableActions(world), ...functionActions(world), ...environmentActions(world) }
  const calls: string[] = []

  const answer = (action: string, params: Params): object => {
    try {
      return { ...found(actions[action])(params), RequestId: 'r' }
    } catch (error) {
      const { code = 'FailedOperation', message } = error as { code?: string; message: string }
      return { Error: { Code: code, Message: `${action}: ${message}` }, RequestId: 'r' }
    }
  }
  const fetch = (_url: string, init: { headers: Record<string, string>; body: string }) => {
    const action = init.headers['X-TC-Action'] ?? ''
    if (!/^TC3-HMAC-SHA256 Credential=id\//.test(init.headers.Authorization ?? ''))
      throw new Error('unsigned')
    calls.push(action)
    const Response = answer(action, JSON.parse(init.body) as Params)
    return Promise.resolve({ text: () => Promise.resolve(JSON.stringify({ Response })) })
  }
  return {
    world,
    fetch,
    writes: () => calls.filter((action) => WRITES.test(action)),
    forget: () => calls.splice(0),
  }
}

import { codeOf, idsOf, openBench, type Bench } from '../support/cloud'

export type Row = Readonly<Record<string, unknown>>

let bench: Bench
/** The real SDK on an embedded server, the same for every test of a file. */
export const sdk = () => bench
export const col = (name = 'things') => bench.db.collection(name)
/** Operators as MongoDB writes them; the SDK sends them as they are. */
export const raw = (name = 'things') => col(name).options({ raw: true } as never)

export const ids = (query: object): Promise<readonly unknown[]> =>
  idsOf(raw().where(query).orderBy('_id', 'asc').get())
export const one = async (id: string): Promise<Row | undefined> =>
  ((await col().doc(id).get()).data as Row[])[0]

/** Puts these documents in place of what `things` holds. */
export const fill = async (docs: readonly object[], name = 'things'): Promise<void> => {
  await raw(name)
    .where({ _id: { $exists: true } })
    .remove()
  if (docs.length > 0) await col(name).add([...docs])
}

/** One update as MongoDB writes it; returns the document after it, or the code of the refusal. */
export const after = async (doc: object, change: object, more: object = {}): Promise<unknown> => {
  await fill([{ _id: 'a', ...doc }])
  const code = await codeOf(
    raw()
      .where({ _id: 'a', ...more })
      .update(change),
  )
  const { _id, ...rest } = { ...(await one('a')) }
  return code === 'none' ? rest : code
}

type Piped = {
  readonly aggregate: (stages: readonly object[]) => { end: () => Promise<{ data: readonly unknown[] }> }
}

/** Runs a pipeline as MongoDB writes it. */
export const pipeline = async (stages: readonly object[], name = 'things'): Promise<readonly unknown[]> =>
  (await (raw(name) as unknown as Piped).aggregate(stages).end()).data

export const REFUSED = 'DATABASE_REQUEST_FAILED'

/** Starts the server of a file and ends it. */
export const onServer = (): void => {
  beforeAll(async () => {
    const names = ['things', 'others']
    bench = await openBench({ collections: names.map((name) => ({ name, indexes: [] })) })
  })
  afterAll(() => bench.cloud.close())
}

import { codeOf, idsOf, messageOf, openBench, type Bench, type Transaction } from './support/cloud'

let bench: Bench
const col = () => bench.db.collection('accounts')
const begin = () => bench.db.startTransaction()
const balance = async (id: string): Promise<unknown> => (await col().doc(id).get()).data[0]?.n

beforeAll(async () => {
  const unique = {
    name: 'code',
    fields: [{ name: 'code', direction: 1 as const }],
    unique: true,
    sparse: true,
  }
  const byOwner = { name: 'owner', fields: [{ name: 'owner', direction: 1 as const }] }
  bench = await openBench({ collections: [{ name: 'accounts', indexes: [unique, byOwner] }] })
})
beforeEach(async () => {
  await col()
    .where({ _id: bench.db.command.exists(true) })
    .remove()
  await col().add([
    { _id: 'a', n: 10, owner: 'x' },
    { _id: 'b', n: 0, owner: 'x' },
  ])
})
afterAll(() => bench.cloud.close())

test('a commit makes all writes visible together', async () => {
  const tx = await begin()
  await tx
    .collection('accounts')
    .doc('a')
    .update({ n: bench.db.command.inc(-5) })
  await tx
    .collection('accounts')
    .doc('b')
    .update({ n: bench.db.command.inc(5) })
  expect([await balance('a'), await balance('b')]).toEqual([10, 0])
  await tx.commit()
  expect([await balance('a'), await balance('b')]).toEqual([5, 5])
})
test('a rollback leaves nothing', async () => {
  const tx = await begin()
  await tx.collection('accounts').doc('a').update({ n: 99 })
  await tx.collection('accounts').add({ _id: 'new', n: 1 })
  await tx.rollback()
  expect([await balance('a'), await balance('new')]).toEqual([10, undefined])
})
test('a transaction reads its own writes, by id and by condition', async () => {
  const tx = await begin()
  await tx.collection('accounts').doc('a').update({ n: 1, owner: 'y' })
  const own = await tx.collection('accounts').doc('a').get()
  expect((own.data as unknown as { n: number }).n).toBe(1)
  expect(await idsOf(tx.collection('accounts').where({ owner: 'y' }).get() as never)).toEqual(['a'])
  expect(await idsOf(tx.collection('accounts').where({ owner: 'x' }).get() as never)).toEqual(['b'])
  await tx.rollback()
})
test('a transaction keeps seeing its snapshot', async () => {
  const tx = await begin()
  await col().doc('a').update({ n: 77, owner: 'z' })
  await col().add({ _id: 'later', owner: 'x' })
  const seen = await tx.collection('accounts').doc('a').get()
  expect((seen.data as unknown as { n: number }).n).toBe(10)
  const ids = await idsOf(
    tx.collection('accounts').where({ owner: 'x' }).orderBy('_id', 'asc').get() as never,
  )
  expect(ids).toEqual(['a', 'b'])
  await tx.rollback()
})
test('a removed document is still in an older snapshot', async () => {
  const tx = await begin()
  await col().doc('a').remove()
  expect(((await tx.collection('accounts').doc('a').get()).data as unknown as { n: number }).n).toBe(10)
  await tx.rollback()
  expect(await balance('a')).toBeUndefined()
})
test('the first writer wins', async () => {
  const [one, two] = [await begin(), await begin()]
  await one.collection('accounts').doc('a').update({ n: 1 })
  expect(await codeOf(two.collection('accounts').doc('a').update({ n: 2 }))).toBe(
    'DATABASE_TRANSACTION_CONFLICT',
  )
  await one.commit()
  expect(await balance('a')).toBe(1)
})
test('a write on a stale snapshot conflicts', async () => {
  const tx = await begin()
  await col().doc('a').update({ n: 2 })
  expect(await codeOf(tx.collection('accounts').doc('a').update({ n: 3 }))).toBe(
    'DATABASE_TRANSACTION_CONFLICT',
  )
})
test('any failed operation ends the transaction', async () => {
  const tx = await begin()
  await tx.collection('accounts').doc('b').update({ n: 9 })
  expect(await codeOf(tx.collection('accounts').add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await balance('b')).toBe(0)
})
test('a write outside waits for the lock', async () => {
  const tx = await begin()
  await tx
    .collection('accounts')
    .doc('a')
    .update({ n: bench.db.command.inc(1) })
  let done = false
  const outside = col()
    .doc('a')
    .update({ n: bench.db.command.inc(100) })
    .then(() => (done = true))
  await col().doc('b').get()
  await col().doc('b').get()
  expect(done).toBe(false)
  await tx.commit()
  await outside
  expect(await balance('a')).toBe(111)
})
test('an insert outside waits for the same id inside, and then is a duplicate', async () => {
  const tx = await begin()
  await tx.collection('accounts').add({ _id: 'same' })
  const outside = codeOf(col().add({ _id: 'same' }))
  await col().doc('b').get()
  await tx.commit()
  expect(await outside).toBe('DATABASE_DUPLICATE_WRITE')
})
test('two operations at once in one transaction are refused as busy', async () => {
  const tx = await begin()
  const all = ['a', 'b'].map((id) => messageOf(tx.collection('accounts').doc(id).update({ n: 4 })))
  expect((await Promise.all(all)).join()).toMatch(/TransactionBusy/)
  await tx.rollback()
})
test('a hundred operations is the most', async () => {
  const tx = await begin()
  for (let n = 0; n < 100; n++) await tx.collection('accounts').doc('a').get()
  expect(await codeOf(tx.collection('accounts').doc('a').get())).toBe('DATABASE_TRANSACTION_FAIL')
})
test('a unique value taken by two transactions is refused at the second commit', async () => {
  const [one, two] = [await begin(), await begin()]
  await one.collection('accounts').add({ _id: 'p', code: 'k' })
  await two.collection('accounts').add({ _id: 'q', code: 'k' })
  await one.commit()
  expect(await codeOf(two.commit())).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await idsOf(col().where({ code: 'k' }).get())).toEqual(['p'])
})
test('runTransaction returns its result and commits', async () => {
  const reply = await bench.db.runTransaction(async (tx: Transaction) => {
    await tx.collection('accounts').doc('a').update({ n: 3 })
    return 'done'
  })
  expect([reply, await balance('a')]).toEqual(['done', 3])
})

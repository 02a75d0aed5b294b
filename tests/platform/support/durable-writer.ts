import { startLocalCloud } from '@local-cloud/start'

/** Writes without pause and prints what the server acknowledged, until it is killed. */
const main = async (): Promise<void> => {
  const index = { name: 'n', fields: [{ name: 'n', direction: 1 as const }], unique: true }
  const cloud = await startLocalCloud({
    dataDir: process.argv[2] ?? '',
    collections: [{ name: 'acks', indexes: [index] }],
  })
  const call = async (body: object): Promise<void> => {
    const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
    const answer = (await reply.json()) as { code?: string; message?: string }
    if (answer.code) throw new Error(answer.message)
  }
  const writer = async (lane: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const _id = `${lane}-${n}`
      const at = { $date: { $numberLong: String(n) } }
      await call({
        action: 'database.insertDocument',
        collectionName: 'acks',
        data: [JSON.stringify({ _id, n: _id, at })],
      })
      const change = {
        query: JSON.stringify({ _id }),
        data: JSON.stringify({ $set: { done: true } }),
        multi: false,
        merge: true,
      }
      await call({ action: 'database.modifyDocument', collectionName: 'acks', queryType: 'DOC', ...change })
      process.stdout.write(`${_id}\n`)
    }
  }
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(writer))
}

void main()

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DATA_FILE } from '../../local-cloud/backup'
import { createSqliteJournal } from '../../local-cloud/journal/sqlite'
import type { CollectionSpec } from '../../local-cloud/start'

const ascending = (name: string) => ({ name, direction: 1 as const })
const descending = (name: string) => ({ name, direction: -1 as const })

/** Messages of people, as the product keeps them: an inbox index, newest first, that ends with _id. */
export const MESSAGES: CollectionSpec = {
  name: 'messages',
  indexes: [{ name: 'inbox', fields: [ascending('to'), descending('at'), descending('_id')] }],
}

/** A hundred messages each. */
export const PER_PERSON = 100
const BATCH = 20_000

export const idOf = (n: number): string => `m${String(n).padStart(7, '0')}`
export const personOf = (n: number): string => `p${Math.floor(n / PER_PERSON)}`

const messageOf = (n: number) => ({
  _id: idOf(n),
  to: personOf(n),
  at: new Date(1_700_000_000_000 + n * 1000).toISOString(),
  title: `第 ${n} 条通知：春季疗休养报名`,
  left: 1_000_000,
  read: n % 3 === 0,
})

/** A data directory of `count` messages, written straight to the journal. */
export const seedStore = async (count: number): Promise<string> => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-store-'))
  const journal = createSqliteJournal(path.join(dir, DATA_FILE))
  journal.append([{ kind: 'collection', spec: MESSAGES }])
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from)
    const docs = Array.from({ length: size }, (_, at) => messageOf(from + at))
    journal.append(docs.map((doc) => ({ kind: 'doc', collection: MESSAGES.name, id: doc._id, doc })))
    await journal.settled()
  }
  await journal.close()
  return dir
}

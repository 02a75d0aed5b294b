import fs from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { fromEjson, toEjson } from '../ejson'
import { messageOf } from '../errors'
import type { CollectionSpec } from '../options'
import { idKey, type Doc } from '../values'
import { createGroupCommit, type Change, type Journal } from './journal'
import { keepAsGood, lastGood } from './last-good'

const FORMAT = 1
const SCHEMA = `
  create table if not exists collections(name text primary key, spec text not null) without rowid;
  create table if not exists docs(collection text, id text, doc text not null, primary key(collection, id)) without rowid;
`

const WAY_OUT = 'Put a copy back in its place, or move it away to start empty.'

const unreadable = (file: string, error: unknown): Error => {
  const good = lastGood(path.dirname(file))
  const wayOut = good
    ? `The last good state, of ${good.at}, is ${good.file}: start with onCorrupt 'lastGood' to go on from it. ${WAY_OUT}`
    : WAY_OUT
  return new Error(`local-cloud: ${file} is not a readable database (${messageOf(error)}). ${wayOut}`)
}

const assertWhole = (db: Database.Database): void => {
  const [health] = db.prepare('pragma quick_check(1)').all() as { quick_check: string }[]
  if (health?.quick_check !== 'ok') throw new Error(health?.quick_check ?? 'no answer')
  const [version] = db.prepare('pragma user_version').all() as { user_version: number }[]
  if ((version?.user_version ?? 0) > FORMAT) throw new Error('it was written by a newer version')
}

const openFile = (file: string): Database.Database => {
  const db = new Database(file)
  try {
    db.exec('pragma journal_mode=WAL; pragma synchronous=FULL')
    assertWhole(db)
    db.exec(`${SCHEMA} pragma user_version=${FORMAT}; pragma wal_checkpoint(TRUNCATE)`)
    return db
  } catch (error) {
    db.close()
    throw unreadable(file, error)
  }
}

/** Writes changes in one transaction of the file: on disk when it returns. */
const createWriter = (db: Database.Database) => {
  const put = db.prepare(
    'insert into docs values(?,?,?) on conflict(collection,id) do update set doc=excluded.doc',
  )
  const drop = db.prepare('delete from docs where collection=? and id=?')
  const define = db.prepare(
    'insert into collections values(?,?) on conflict(name) do update set spec=excluded.spec',
  )
  const writeOne = (change: Change): void => {
    if (change.kind === 'collection') define.run(change.spec.name, JSON.stringify(change.spec))
    else if (!change.doc) drop.run(change.collection, idKey(change.id))
    else put.run(change.collection, idKey(change.id), JSON.stringify(toEjson(change.doc, 'relaxed')))
  }
  return (changes: readonly Change[]): void => {
    db.exec('begin immediate')
    try {
      changes.forEach(writeOne)
      db.exec('commit')
    } catch (error) {
      db.exec('rollback')
      throw error
    }
  }
}

type Row = { readonly collection: string; readonly doc: string }

function* docsOf(db: Database.Database): Generator<{ readonly collection: string; readonly doc: Doc }> {
  const rows = db.prepare('select collection, doc from docs').iterate() as IterableIterator<Row>
  for (const { collection, doc } of rows) yield { collection, doc: fromEjson(JSON.parse(doc)) as Doc }
}

const loadFrom = (db: Database.Database): ReturnType<Journal['load']> => {
  const specs = db.prepare('select spec from collections').all() as { spec: string }[]
  return { collections: specs.map(({ spec }) => JSON.parse(spec) as CollectionSpec), docs: docsOf(db) }
}

/** What a backup's database file holds; the file is not touched. Throws when it is unreadable. */
export const readDatabase = <T>(file: string, use: (stored: ReturnType<Journal['load']>) => T): T => {
  if (!fs.existsSync(file)) throw new Error(`local-cloud: there is no ${file}`)
  const db = new Database(file, { readonly: true })
  try {
    assertWhole(db)
    return use(loadFrom(db))
  } catch (error) {
    throw unreadable(file, error)
  } finally {
    db.close()
  }
}

/** A journal in one SQLite file (WAL, synchronous=FULL): what is settled survives kill -9 and power loss. */
export const createSqliteJournal = (file: string): Journal => {
  const db = openFile(file)
  keepAsGood(path.dirname(file), file)
  const { append, settled } = createGroupCommit(createWriter(db))
  const close = async (): Promise<void> => {
    const broken = await settled().then(
      () => false,
      () => true,
    )
    // libsql leaves the write-ahead log where it is: the file alone would be an older state.
    if (!broken) db.exec('pragma wal_checkpoint(TRUNCATE)')
    db.close()
    if (!broken) keepAsGood(path.dirname(file), file)
  }
  const copyTo = async (target: string): Promise<void> => {
    await settled()
    db.prepare('vacuum into ?').run(target)
  }
  return { load: () => loadFrom(db), append, settled, copyTo, close }
}

import Database from 'libsql'
import { fromEjson, toEjson } from '../ejson'
import { messageOf } from '../errors'
import type { CollectionSpec } from '../options'
import { idKey, type Doc } from '../values'
import { createGroupCommit, type Change, type Journal } from './journal'

const FORMAT = 1
const SCHEMA = `
  create table if not exists collections(name text primary key, spec text not null) without rowid;
  create table if not exists docs(collection text, id text, doc text not null, primary key(collection, id)) without rowid;
`

const openFile = (file: string): Database.Database => {
  try {
    const db = new Database(file)
    db.exec('pragma journal_mode=WAL; pragma synchronous=FULL')
    const [health] = db.prepare('pragma quick_check(1)').all() as { quick_check: string }[]
    if (health?.quick_check !== 'ok') throw new Error(health?.quick_check ?? 'no answer')
    const [version] = db.prepare('pragma user_version').all() as { user_version: number }[]
    if ((version?.user_version ?? 0) > FORMAT) throw new Error('it was written by a newer version')
    db.exec(`${SCHEMA} pragma user_version=${FORMAT}`)
    return db
  } catch (error) {
    throw new Error(
      `local-cloud: ${file} is not a readable database (${messageOf(error)}). ` +
        'Put a copy back in its place, or move it away to start empty.',
    )
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

const loadFrom = (db: Database.Database): ReturnType<Journal['load']> => {
  const specs = db.prepare('select spec from collections').all() as { spec: string }[]
  const rows = db.prepare('select collection, doc from docs').all() as { collection: string; doc: string }[]
  return {
    collections: specs.map(({ spec }) => JSON.parse(spec) as CollectionSpec),
    docs: rows.map(({ collection, doc }) => ({ collection, doc: fromEjson(JSON.parse(doc)) as Doc })),
  }
}

/** A journal in one SQLite file (WAL, synchronous=FULL): what is settled survives kill -9 and power loss. */
export const createSqliteJournal = (file: string): Journal => {
  const db = openFile(file)
  const { append, settled } = createGroupCommit(createWriter(db))
  const close = async (): Promise<void> => {
    await settled().catch(() => undefined)
    db.close()
  }
  return { load: () => loadFrom(db), append, settled, close }
}

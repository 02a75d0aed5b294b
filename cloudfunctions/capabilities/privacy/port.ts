import { absent, type Change, type Db, type Where } from '../../kernel/ports/db'
import type { Asking } from '../../kernel/runtime/implement'
import { AT_ONCE, pagesOf, type Among } from '../../kernel/runtime/paging'
import type { Reaction, Surroundings } from '../../kernel/runtime/reactions'
import type { Sheet } from '../../kernel/runtime/workbook'
import type { Held } from './labels'
import { tombstonesStore } from './store'

/** What a capability holds of the caller, for her own eyes; at most `MOST_ROWS` rows a sheet. */
export type RecordSource = (context: Asking) => Promise<readonly Sheet[]>

export const MOST_ROWS = 1000

type Row = { readonly _id: string }

/** The first `MOST_ROWS` and one more, by which a sheet knows that it is cut. One call for each hundred. */
export const firstRows = async <T extends Row>(db: Db, among: Among<T>): Promise<readonly T[]> => {
  const rows: T[] = []
  for await (const page of pagesOf(db, among)) {
    rows.push(...page)
    if (rows.length > MOST_ROWS) break
  }
  return rows.slice(0, MOST_ROWS + 1)
}

type Listed<T> = Omit<Sheet, 'rows'> & {
  readonly documents: readonly T[]
  readonly row: (document: T) => Sheet['rows'][number]
}

/** A sheet of at most `MOST_ROWS`; one that is cut says so. */
export const sheetOf = <T>({ name, columns, documents, row }: Listed<T>): Sheet => {
  const rows = documents.slice(0, MOST_ROWS).map(row)
  if (documents.length <= MOST_ROWS) return { name, columns, rows }
  return { name, columns, rows: [...rows, [`只列出 ${MOST_ROWS} 条，其余的请向工会要`]] }
}

/** One kind of rows that a capability holds of people. */
type Holding<T> = Omit<Among<T>, 'where'> & {
  readonly what: Held
  readonly of: (personId: string) => Where
  /** What becomes of a row that others need; without it the row goes. */
  readonly scrubbed?: (row: T) => Change
  /** Files in the cloud's storage that go with it. */
  readonly files?: (row: T) => readonly string[]
}

/** Closes over the document type, so that kinds of rows can stand in one list. */
export type HeldRows = (event: Parameters<Reaction>[0], surroundings: Surroundings) => Promise<void>

const letRowGo = async <T extends Row>(
  { db, files }: Surroundings,
  { from, scrubbed, files: filesOf }: Holding<T>,
  row: T,
) => {
  if ('pendingAt' in row) throw new Error(`${from.name}: events of a row are still to be moved`)
  const attached = filesOf?.(row) ?? []
  for (let at = 0; at < attached.length; at += 50) await files.remove(attached.slice(at, at + 50))
  if (scrubbed) await db.update(from, { _id: row._id }, scrubbed(row))
  else await db.remove(from, { _id: row._id, pendingAt: absent })
}

/** Counted once, before the first row goes; a run after a death finds the count there. */
const note = async <T>(db: Db, personId: string, what: Held, first: readonly T[], among: Among<T>) => {
  const isAll = first.length < AT_ONCE
  const count = isAll ? first.length : await db.count(among.from, among.index, among.where)
  const field = `counts.${what}`
  await db.update(tombstonesStore, { _id: personId, [field]: absent }, { [field]: count })
}

/** What happens to one kind of rows when their person's legal period is over. One call where there are none. */
export const heldRows =
  <T extends Row>(holding: Holding<T>): HeldRows =>
  async ({ subject }, surroundings) => {
    const { from, index } = holding
    const among: Among<T> = { from, index, where: holding.of(subject) }
    let isFirst = true
    for await (const rows of pagesOf(surroundings.db, among)) {
      if (isFirst) await note(surroundings.db, subject, holding.what, rows, among)
      isFirst = false
      for (const row of rows) await letRowGo(surroundings, holding, row)
    }
  }

/** The reaction to `privacy.purged`: everything a capability holds of the person goes. Can be repeated. */
export const lettingGo =
  (...held: readonly HeldRows[]): Reaction =>
  async (event, surroundings) => {
    for (const letGo of held) await letGo(event, surroundings)
  }

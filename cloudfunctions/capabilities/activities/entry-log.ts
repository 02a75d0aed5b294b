import { gte, oneOf, present, unset, type Db } from '../../kernel/ports/db'
import { digest } from '../../kernel/runtime/digest'
import type { Repair } from '../../kernel/runtime/reactions'
import { listIn, lineIn, lineOut, pageDigest } from './draw-order'
import {
  activitiesStore,
  logsStore,
  signUpsStore,
  type ActivityDoc,
  type LogDoc,
  type SignUpDoc,
} from './store'

/** Lines of one page of the log, and rows that one read may bring. */
const MOST = 100
const AT_ONCE = 20

const pad = (part: number): string => String(part).padStart(5, '0')
const logId = (activityId: string, part: number): string => `${activityId}-${pad(part)}`

const lineOf = ({ state, entry = '', salt = '', size }: SignUpDoc): string =>
  state === 'entered' ? lineIn({ entry, salt, size }) : lineOut(entry)

/** The activity counts a page that is there. Null when it does already. */
const turnPage = (db: Db, { _id, draw }: ActivityDoc, { part, count, digest: sum }: LogDoc) =>
  draw
    ? db.update(
        activitiesStore,
        { _id, 'draw.log.parts': part, 'draw.isFinal': { operator: 'exists', value: false } },
        { 'draw.log.parts': part + 1, 'draw.log.count': count, 'draw.log.digest': sum },
      )
    : null

/** The log says what this row says, unless the row has moved on. */
const acknowledge = (db: Db, { _id, state, stay }: SignUpDoc) =>
  db.update(signUpsStore, { _id, state, stay, toLog: present }, { toLog: unset })

const acknowledgeAll = async (db: Db, rows: readonly SignUpDoc[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => acknowledge(db, row)))
  }
}

const unlogged = (db: Db, activityId: string) =>
  db.find(signUpsStore, 'toLog', { where: { toLog: activityId }, limit: MOST })

/**
 * Adds one page with what is not in the log yet. A page is written once, by whoever is first: its id is its
 * number. A line that comes twice says the same, the last one of an entry counts. True when there was something.
 */
const addPage = async (db: Db, activityId: string): Promise<boolean> => {
  const rows = await unlogged(db, activityId)
  const activity = rows.length ? await db.get(activitiesStore, activityId) : null
  if (!activity?.draw) return false
  if (activity.draw.isFinal) {
    await acknowledgeAll(db, rows)
    return true
  }
  const { parts, count, digest: before } = activity.draw.log
  const lines = rows.map(lineOf).join('')
  const page: LogDoc = {
    _id: logId(activityId, parts),
    activityId,
    part: parts,
    lines,
    count: count + rows.length,
    digest: pageDigest(before, lines, digest),
  }
  const isOurs = await db.insert(logsStore, page)
  const written = isOurs ? page : await db.get(logsStore, page._id)
  if (written) await turnPage(db, activity, written)
  if (isOurs) await acknowledgeAll(db, rows)
  return true
}

/** Writes all that is to be written, for one activity. Pages bound it: nobody enters for ever. */
const PAGES = 200

export const writeLog = async (db: Db, activityId: string): Promise<void> => {
  for (let page = 0; page < PAGES; page += 1) if (!(await addPage(db, activityId))) return
}

/** Every activity that has entries which its log does not name yet. */
export const logEntries: Repair = async ({ db }) => {
  const found = await db.find(signUpsStore, 'toLog', { where: { toLog: gte('') }, limit: MOST })
  const ids = [...new Set(found.flatMap(({ toLog }) => toLog ?? []))]
  for (const id of ids) await writeLog(db, id)
  return ids.length
}

/** Pages of a log, in order, `from` on; a hundred at most. One call. */
export const logPages = (db: Db, activityId: string, from: number, to: number) =>
  db.find(logsStore, '_id', {
    where: {
      _id: oneOf(Array.from({ length: Math.min(MOST, to - from) }, (_, at) => logId(activityId, from + at))),
    },
    limit: MOST,
  })

/** All pages of a log as texts, in order. */
export const wholeLog = async (db: Db, { _id, draw }: ActivityDoc): Promise<readonly string[]> => {
  const parts = draw?.log.parts ?? 0
  const pages: LogDoc[] = []
  for (let from = 0; from < parts; from += MOST) pages.push(...(await logPages(db, _id, from, parts)))
  return pages.sort((one, other) => one.part - other.part).map(({ lines }) => lines)
}

/** Everybody whose entry is in the log and has not been taken out again. */
export const loggedEntries = async (db: Db, activity: ActivityDoc) => listIn(await wholeLog(db, activity))

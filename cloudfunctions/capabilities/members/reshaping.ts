import { dayOf } from '../../kernel/domain/time'
import { lte, replace, unset, type Db } from '../../kernel/ports/db'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import { markDirty } from './counting'
import { asOf, beganOn } from './domain/career'
import { officesAfter } from './domain/moves'
import { coveringUnits, parentOf } from './domain/office'
import { amend, type Deed } from './domain/record'
import type { Passage, Reshape } from './domain/unit'
import { unitIdOf } from './places'
import { savePerson } from './save-person'
import { membersStore, reshapesStore, unitsStore, type PersonDoc, type ReshapeDoc } from './store'
import { unitAt } from './units'

/** People who are taken along in one run of the timer, for each reshape. */
const CHUNK = 100
const AT_ONCE = 10
const ATTEMPTS = 5
/** Before any name that was written down. */
const SINCE_ALWAYS = '1900-01-01'

const isRename = ({ from, to }: Passage) => from === to
/** City, school, branch, group. */
const SCHOOL_DEPTH = 2
const levelOf = (path: string) => (coveringUnits(path).length === SCHOOL_DEPTH + 1 ? 'branch' : 'group')

/** What a unit is called from a day on; what it was called before stays known. */
const renameUnit = async (db: Db, { from, name }: Passage, on: string): Promise<void> => {
  const _id = unitIdOf(from)
  const unit = await db.get(unitsStore, _id)
  if (!unit) return
  const earlier = unit.names.length ? unit.names : [{ from: SINCE_ALWAYS, name: unit.name }]
  const names = [...earlier.filter((each) => each.from !== on), { from: on, name }]
  await db.update(unitsStore, { _id }, { name, names: replace(names) })
}

/** Closes a unit, and opens the one that takes its place. */
const closeUnit = async (
  db: Db,
  { from, to, name, opens }: Passage,
  { on, kind }: Reshape,
): Promise<void> => {
  const opened = { ...unitAt(to, name, levelOf(to), parentOf(to)), movedFrom: from }
  if (opens) await db.insert(unitsStore, opened)
  const moved = kind === 'merge' && !opens ? { mergedInto: to } : { movedTo: to }
  await db.update(unitsStore, { _id: unitIdOf(from) }, { closedOn: on, ...moved })
}

/** The units as they shall be. Doing it twice changes nothing. */
const reshapeUnits = async (db: Db, reshape: Reshape): Promise<void> => {
  for (const passage of reshape.passages) {
    if (isRename(passage)) await renameUnit(db, passage, reshape.on)
    else await closeUnit(db, passage, reshape)
    await markDirty(db, passage.from, reshape.on)
    await markDirty(db, passage.to, reshape.on)
  }
}

type Work = { readonly reshape: Reshape; readonly today: string }

/** A new name beside somebody's: no change of hers, so nothing is told of it. */
const rename = async (db: Db, person: PersonDoc, { from, name }: Passage): Promise<boolean> => {
  const offices = person.offices.map((office) =>
    office.unit === from ? { ...office, unitName: name } : office,
  )
  const change = {
    ...(person.unit === from ? { unitName: name } : {}),
    ...(person.schoolUnit === from ? { schoolName: name } : {}),
    offices: replace(offices),
    rev: person.rev + 1,
  }
  return (await db.update(membersStore, { _id: person._id, rev: person.rev }, change)) !== null
}

/** From the day of the reshape, or from the beginning of a record that is younger. */
const transfer = async (
  db: Db,
  person: PersonDoc,
  { to, name }: Passage,
  { reshape, today }: Work,
): Promise<boolean> => {
  const { _id: id, at, by, byName, title: why, on } = reshape
  const deed: Deed = { id, at, by, byName, why }
  const began = beganOn(person.career) ?? on
  const from = on < began ? began : on
  const standing = asOf(person.career, from)
  if (!standing) return true
  const set = { unit: to, unitName: name }
  const offices = officesAfter(person.offices, { ...standing, ...set }, from)
  const amended = amend(person, { what: 'transferred', offices, dated: [{ from, set }] }, deed, today)
  // A record that takes no further change stays behind, visible in the closed unit.
  if (!amended.ok) return true
  return (await savePerson(db, person, amended.plan)) !== null
}

const take = async (db: Db, id: string, passage: Passage, work: Work): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const person = await db.get(membersStore, id)
    if (!person) return
    const isTaken = isRename(passage)
      ? await rename(db, person, passage)
      : await transfer(db, person, passage, work)
    if (isTaken) return
  }
}

/** Whoever is in a unit itself; of a school that gets another name, everybody. */
const peopleOf = (db: Db, passage: Passage, after: Reshape['after']) => {
  const isWhole = isRename(passage) && coveringUnits(passage.from).length === SCHOOL_DEPTH
  const where = isWhole ? { within: passage.from } : { within: passage.from, unit: passage.from }
  return isWhole
    ? db.find(membersStore, 'number', { where, limit: CHUNK, after: after ?? undefined })
    : db.find(membersStore, 'list', { where, limit: CHUNK, after: after ?? undefined })
}

type Next = Partial<ReshapeDoc>

const saved = (db: Db, seen: ReshapeDoc, next: Next | Record<string, unknown>) =>
  db.update(reshapesStore, { _id: seen._id, version: seen.version }, { ...next, version: seen.version + 1 })

/** The next hundred people, written down before anything is done with them. */
const withBatch = async (db: Db, reshape: ReshapeDoc, passage: Passage): Promise<ReshapeDoc | null> => {
  if (reshape.batch.length) return reshape
  const found = await peopleOf(db, passage, reshape.after)
  const last = found.at(-1)
  if (!last) return saved(db, reshape, { state: 'running', step: reshape.step + 1, after: null })
  const after = { staffNo: last.staffNo, _id: last._id }
  return saved(db, reshape, { batch: replace(found.map(({ _id }) => _id)), after: replace(after) })
}

const finish = (db: Db, reshape: ReshapeDoc) =>
  saved(db, reshape, { state: 'done', open: replace([]), dueOn: unset })

/** One bounded piece of a reshape; each write can be repeated. */
const goOn = async ({ db, now }: Surroundings, reshape: ReshapeDoc): Promise<ReshapeDoc | null> => {
  if (reshape.step === 0 && reshape.after === null && !reshape.batch.length) await reshapeUnits(db, reshape)
  const passage = reshape.passages[reshape.step]
  if (!passage) return finish(db, reshape)
  const ready = await withBatch(db, reshape, passage)
  if (!ready?.batch.length) return ready
  const work = { reshape: ready, today: dayOf(now) }
  for (let at = 0; at < ready.batch.length; at += AT_ONCE)
    await Promise.all(ready.batch.slice(at, at + AT_ONCE).map((id) => take(db, id, passage, work)))
  const done = ready.done + ready.batch.length
  return saved(db, ready, { state: 'running', batch: replace([]), done })
}

const MOST = 10
/** A hundred people, then the look for more, then the next unit or the end. */
const PIECES = 4

/** Goes on with every reshape whose day has come; gives how many there were. */
export const reshapeDue: Repair = async (surroundings) => {
  const { db, now } = surroundings
  const due = await db.find(reshapesStore, 'due', { where: { dueOn: lte(dayOf(now)) }, limit: MOST })
  for (const reshape of due) {
    let next: ReshapeDoc | null = reshape
    for (let piece = 0; next && next.state !== 'done' && piece < PIECES; piece += 1)
      next = await goOn(surroundings, next)
  }
  return due.length
}

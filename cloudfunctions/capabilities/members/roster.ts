import { oneOf, type Db } from '../../kernel/ports/db'
import { officeRemark, planRow, type Unit } from './domain/roster/diff'
import type { Roster } from './domain/roster/read'
import type { Remark, RosterRow } from './domain/roster/row'
import { unitKey, unitsByKey } from './domain/roster/units'
import { saveRow } from './roster.save'
import { membersStore, type PersonDoc, type UnitDoc } from './store'
import { addUnit, branchesOf, unitBelow } from './units'

const CHUNK = 100
/** Writes under way at once: fast, and far below the plan's calls per second. */
const AT_ONCE = 20

export type Importing = {
  readonly db: Db
  readonly now: string
  readonly newId: () => string
  /** Counts and names everything, writes nothing. */
  readonly dryRun: boolean
}

/** `added + changed + unchanged + rejected.length` is the number of rows. */
export type RosterReport = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: readonly Remark[]
  readonly remarks: readonly Remark[]
  /** Branches that were not there before. */
  readonly branches: readonly string[]
}

const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

/** Everybody of the file whom the school knows already. One call for each hundred. */
const knownAmong = async (db: Db, rows: readonly RosterRow[], schoolUnit: string) => {
  const known = new Map<string, PersonDoc>()
  for (const chunk of inChunks(rows, CHUNK)) {
    const where = { staffNo: oneOf(chunk.map(({ staffNo }) => staffNo)), schoolUnit }
    const found = await db.find(membersStore, 'staffNo', { where, limit: CHUNK })
    for (const person of found) known.set(person.staffNo, person)
  }
  return known
}

const newBranches = (
  rows: readonly RosterRow[],
  branches: readonly UnitDoc[],
  school: Unit,
): readonly UnitDoc[] => {
  const known = unitsByKey(branches)
  const named = new Map(rows.map(({ unitName }) => [unitKey(unitName), unitName]))
  return [...named].flatMap(([key, name]) => (known.has(key) ? [] : unitBelow(school.path, name, 'branch')))
}

/** The branches that the file names, those that were missing among them. */
const openBranches = async (
  { db, now, newId, dryRun }: Importing,
  rows: readonly RosterRow[],
  school: Unit,
) => {
  const branches = await branchesOf(db, school.path)
  const opened = newBranches(rows, branches, school)
  for (const unit of dryRun ? [] : opened) await addUnit(db, unit, { at: now, by: 'roster', id: newId() })
  return { byKey: unitsByKey([...branches, ...opened]), opened: opened.map(({ name }) => name) }
}

/** Brings the people of a school up to a roster. Doing it twice changes nothing the second time. */
export const importRoster = async (
  importing: Importing,
  roster: Roster,
  school: Unit,
): Promise<RosterReport> => {
  const { db, now, newId, dryRun } = importing
  const { byKey, opened } = await openBranches(importing, roster.rows, school)
  const known = await knownAmong(db, roster.rows, school.path)
  const counts = { add: 0, change: 0, nothing: 0 }
  const rejected: Remark[] = [...roster.rejected]

  const take = async (row: RosterRow) => {
    const plan = planRow(row, byKey.get(unitKey(row.unitName)) ?? school, school, known.get(row.staffNo))
    if (plan.does === 'reject') return void rejected.push({ row: row.row, text: plan.text })
    if (dryRun || (await saveRow(db, plan, newId, now))) return void (counts[plan.does] += 1)
    rejected.push({ row: row.row, text: '这个人的资料刚被别人改动，请再导入一次' })
  }
  for (const chunk of inChunks(roster.rows, AT_ONCE)) await Promise.all(chunk.map(take))

  return {
    rows: roster.rows.length + roster.rejected.length,
    added: counts.add,
    changed: counts.change,
    unchanged: counts.nothing,
    rejected: rejected.sort((one, other) => one.row - other.row),
    remarks: [...roster.remarks, ...roster.rows.flatMap((row) => officeRemark(row, known.get(row.staffNo)))],
    branches: opened,
  }
}

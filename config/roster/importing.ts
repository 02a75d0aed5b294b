import { advanceAll } from '../../cloudfunctions/capabilities/imports/advance'
import { beginImport, jobOf, linesIn } from '../../cloudfunctions/capabilities/imports/begin'
import { compareLines, isExpected, leaverOf } from '../../cloudfunctions/capabilities/imports/compare'
import { confirm, startUndo } from '../../cloudfunctions/capabilities/imports/confirm'
import { imports } from '../../cloudfunctions/capabilities/imports/contract'
import {
  decideApply,
  decideUndo,
  keyOf,
  type Leavers,
  type Undone,
} from '../../cloudfunctions/capabilities/imports/domain/job'
import type { Line } from '../../cloudfunctions/capabilities/imports/domain/line'
import { settingOf } from '../../cloudfunctions/capabilities/imports/setting'
import { otherOf } from '../../cloudfunctions/capabilities/imports/slot'
import {
  chunksStore,
  jobsStore,
  slotsStore,
  type JobDoc,
} from '../../cloudfunctions/capabilities/imports/store'
import type { Roster } from '../../cloudfunctions/capabilities/members/domain/roster/read'
import { peopleCovered, unitsNamed } from '../../cloudfunctions/capabilities/members/roster'
import type { Db } from '../../cloudfunctions/kernel/ports/db'

export type Importing = {
  readonly db: Db
  readonly now: string
  readonly newId: () => string
  /** Counts and names everything, writes nothing. */
  readonly dryRun: boolean
}

type School = { readonly path: string; readonly name: string }
type File = { readonly roster: Roster; readonly notes: readonly string[]; readonly name: string }

/** What a roster came to, line by line: its rows in their order, then people who are in none. */
export type Outcome = { readonly job: JobDoc; readonly lines: readonly Line[] }

const PAGE = 100
const CHUNK = 50

const refusedAs = (code: keyof typeof imports.errors): Error => new Error(imports.errors[code])

const beginning = (school: School, { notes, name }: File, id: string) => ({
  id,
  school,
  scope: school,
  heedsOffices: false,
  fileName: name,
  by: 'roster',
  byName: '',
  notes,
})

const leaversOf = async (db: Db, school: School, roster: Roster): Promise<readonly Line[]> => {
  const numbers = new Set(roster.rows.map(({ staffNo }) => staffNo))
  const leavers: Line[] = []
  for (let after: Readonly<Record<string, unknown>> | undefined; ;) {
    const people = await peopleCovered(db, school.path, after)
    leavers.push(...people.filter((one) => isExpected(one) && !numbers.has(one.staffNo)).map(leaverOf))
    if (people.length < PAGE) return leavers
    after = people.at(-1)
  }
}

/** What an import would come to; writes nothing. */
export const tryRoster = async (
  { db, now, newId }: Importing,
  file: File,
  school: School,
  leavers: Leavers = 'keep',
): Promise<Outcome> => {
  const { roster } = file
  const units = await unitsNamed(
    db,
    school,
    roster.rows.map(({ unitName }) => unitName),
  )
  const job = jobOf(beginning(school, file, newId()), roster, now, { rowChunks: 0, units })
  const rows = await compareLines({ db, now }, school.path, linesIn(roster), settingOf(job, now))
  return { job: { ...job, leavers }, lines: [...rows, ...(await leaversOf(db, school, roster))] }
}

const linesOf = async (db: Db, importId: string): Promise<readonly Line[]> => {
  const lines: Line[] = []
  for (let after: { readonly n: number; readonly _id: string } | undefined; ;) {
    const chunks = await db.find(chunksStore, 'import', { where: { importId }, limit: CHUNK, after })
    lines.push(...chunks.flatMap((chunk) => chunk.lines))
    after = chunks.at(-1)
    if (chunks.length < CHUNK) return lines
  }
}

const ROSTER = { by: 'roster', byName: '' } as const

/** Brings the people of a school up to a roster, by the same steps as an officer's import. */
export const importRoster = async (
  { db, now, newId }: Importing,
  file: File,
  school: School,
  leavers: Leavers = 'keep',
): Promise<Outcome> => {
  const work = { db, now }
  const begun = await beginImport(work, beginning(school, file, newId()), file.roster)
  const compared = await advanceAll(work, begun)
  const other = await otherOf(work, compared)
  const decision = decideApply(compared, other, { digest: compared.digest, leavers }, now)
  if (!decision.ok) throw refusedAs(decision.code)
  const confirmed = await confirm(work, { job: compared, other, leavers, at: now, ...ROSTER })
  if (!confirmed) throw refusedAs('anotherRuns')
  const job = await advanceAll(work, confirmed)
  return { job, lines: await linesOf(db, job._id) }
}

/** Takes the newest import of a school back as a whole; what became of its people. */
export const undoImport = async ({ db, now }: Importing, school: School): Promise<Undone | null> => {
  const work = { db, now }
  const slot = await db.get(slotsStore, keyOf(school.path))
  const newest = slot?.newest[keyOf(school.path)]
  const job = newest === undefined ? null : await db.get(jobsStore, newest)
  const other = job ? await otherOf(work, job) : { slot, running: null }
  const decision = decideUndo(job, other, now)
  if (!decision.ok) throw refusedAs(decision.code)
  const { job: seen, isAgain } = decision.plan
  const started = isAgain ? seen : await startUndo(work, { job: seen, other, at: now, ...ROSTER })
  if (!started) throw refusedAs('anotherRuns')
  return (await advanceAll(work, started)).undone
}

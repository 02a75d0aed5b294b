import { advanceAll } from '../../../cloudfunctions/capabilities/imports/advance'
import { beginImport } from '../../../cloudfunctions/capabilities/imports/begin'
import { confirm } from '../../../cloudfunctions/capabilities/imports/confirm'
import { decideApply } from '../../../cloudfunctions/capabilities/imports/domain/job'
import { importsAftermath } from '../../../cloudfunctions/capabilities/imports/reactions'
import { rosterInFile } from '../../../cloudfunctions/capabilities/imports/roster-file'
import { otherOf } from '../../../cloudfunctions/capabilities/imports/slot'
import { membersAftermath } from '../../../cloudfunctions/capabilities/members/reactions'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { maskName } from '../../../cloudfunctions/kernel/domain/masking'
import { dayOf, plusHours, plusMinutes } from '../../../cloudfunctions/kernel/domain/time'
import type { Db } from '../../../cloudfunctions/kernel/ports/db'
import type { Files } from '../../../cloudfunctions/kernel/ports/deps'
import { repair, sweep } from '../../../cloudfunctions/kernel/runtime/sweep'
import { SCHOOL, SCHOOL_NAME } from '../units'
import { importedBranch, rosterFile } from './file'

export const DEMO_IMPORT = 'demo-import'
const OFFICER = 'p00003'

const none = () => Promise.reject(new Error('the demo import asks for no file'))
const noFiles: Files = { read: none, write: none, urlOf: none, remove: none }

const refused = (why: string) => new Error(`the demo import is refused: ${why}`)

/** What the timer makes of it: the trace, the members' own histories, the counts. */
const settle = async (db: Db, now: string): Promise<void> => {
  const aftermaths = [membersAftermath, importsAftermath]
  const surroundings = { db, files: noFiles, now, newId: () => `${DEMO_IMPORT}-settled` }
  const fail = (line: unknown) => {
    throw new Error(JSON.stringify(line))
  }
  await sweep(aftermaths, surroundings, fail)
  await repair(aftermaths, surroundings, fail)
}

/**
 * An officer has imported the roster of a branch two hours ago: by the same steps as on her phone. Done again it
 * goes on where it was. Needs the people, their branches and their counts.
 */
export const importDemoRoster = async (db: Db, people: readonly PersonDoc[], now: string): Promise<void> => {
  const read = rosterInFile(rosterFile(people), dayOf(now))
  const officer = people.find(({ _id }) => _id === OFFICER)
  if (!read.ok || !officer) throw refused(read.ok ? 'nobody imports' : read.why)
  const at = plusHours(now, -2)
  const who = { by: officer._id, byName: maskName(officer.name) }
  const where = { school: { path: SCHOOL, name: SCHOOL_NAME }, scope: importedBranch, heedsOffices: true }
  const file = { id: DEMO_IMPORT, fileName: '图书馆人事名册.csv', notes: read.notes }
  const begun = await beginImport({ db, now: at }, { ...file, ...where, ...who }, read.roster)
  const job = await advanceAll({ db, now: at }, begun)
  if (job.phase === 'compared') {
    const confirmedAt = plusMinutes(at, 4)
    const work = { db, now: confirmedAt }
    const other = await otherOf(work, job)
    const decision = decideApply(job, other, { digest: job.digest, leavers: 'keep' }, confirmedAt)
    if (!decision.ok) throw refused(decision.code)
    const confirmed = await confirm(work, { job, other, leavers: 'keep', at: confirmedAt, ...who })
    if (!confirmed) throw refused('anotherRuns')
    await advanceAll(work, confirmed)
  }
  await settle(db, now)
}

import { happened } from '../../kernel/domain/event'
import { dayOf } from '../../kernel/domain/time'
import { absent, lt, replace, unset } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { AT_ONCE, pagesOf } from '../../kernel/runtime/paging'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import { goneFrom, type GonePerson } from '../members/port'
import { summed } from './domain/report'
import { currentOf, goneUntil, type SettingVersion } from './domain/retention'
import {
  reportsStore,
  runsStore,
  settingsStore,
  tombstonesStore,
  type ReportDoc,
  type RunDoc,
  type SettingsDoc,
} from './store'

const BY = 'system'

type Run = {
  readonly world: Surroundings
  readonly unit: string
  readonly today: string
  readonly setting: SettingVersion
  readonly reportId: string
}

/** The report of the day exists from the first burial on; a school where nobody is due has none. */
const openReport = async ({ world: { db, now }, unit, today, setting, reportId }: Run): Promise<void> => {
  const { version, personYears, source } = setting
  const report: ReportDoc = {
    _id: reportId,
    unit,
    day: today,
    startedAt: now,
    finishedAt: null,
    running: true,
    people: 0,
    counts: {},
    setting: { version, personYears: personYears ?? 0, source },
  }
  await db.insert(reportsStore, report)
}

/** What is left of one person; everything else goes as capabilities react to the event it carries. */
const bury = async (run: Run, { id, staffNo, goneOn }: GonePerson): Promise<void> => {
  const { world, unit, today, reportId, setting } = run
  const occasion = { at: world.now, by: BY, id: `${id}-${today}` }
  const data = { school: unit, report: reportId, version: setting.version }
  const events = [happened(occasion, 'privacy.purged', id, data)]
  const rest = { unit, staffNoDigest: digest(`${unit}${staffNo}`), goneOn, purgedOn: today, report: reportId }
  if (await world.db.insert(tombstonesStore, bearing({ _id: id, ...rest, counts: {} }, events))) return
  // Somebody who came back under her old id and has been gone long enough again.
  const again = { _id: id, purgedOn: lt(today), pendingAt: absent }
  await world.db.update(tombstonesStore, again, noting({ ...rest, counts: replace({}) }, events))
}

/** One page of those who are gone from a school. */
const step = async (run: Run, after: RunDoc['place']) => {
  const { world, unit, today, setting } = run
  const until = goneUntil(setting, today) ?? ''
  const { people, next } = await goneFrom(world.db, unit, today, after ?? undefined)
  const due = people.filter(({ goneOn }) => goneOn <= until)
  if (due.length) await openReport(run)
  for (const person of due) await bury(run, person)
  return { count: due.length, next }
}

/** Today's run of a school; begun when there is none yet. */
const runOf = async ({ world: { db }, unit, today }: Run, id: string): Promise<RunDoc> => {
  const known = await db.get(runsStore, id)
  if (known?.day === today) return known
  const fresh: RunDoc = { _id: id, unit, day: today, place: null, isDone: false }
  const { _id, ...change } = fresh
  if (!known) await db.insert(runsStore, fresh)
  else await db.update(runsStore, { _id, day: known.day }, change)
  return fresh
}

const advance = async (world: Surroundings, settings: SettingsDoc): Promise<number> => {
  const setting = currentOf(settings)
  const today = dayOf(world.now)
  if (!setting || goneUntil(setting, today) === null) return 0
  const run: Run = { world, unit: settings.unit, today, setting, reportId: `${settings._id}-${today}` }
  const known = await runOf(run, settings._id)
  if (known.isDone) return 0
  const { count, next } = await step(run, known.place)
  const place = next === null ? unset : replace(next)
  await world.db.update(runsStore, { _id: known._id, day: today }, { place, isDone: next === null })
  return count
}

/**
 * Once a day, for every school that decided on a period: whoever has been gone for longer is forgotten, a hundred
 * people of a school at a run. Gives how many. A death anywhere only means that the page is gone through again.
 */
export const purgeGone: Repair = async (world) => {
  let count = 0
  const purging = { from: settingsStore, index: 'purges', where: { purges: true } }
  for await (const schools of pagesOf(world.db, purging)) {
    for (const settings of schools) count += await advance(world, settings)
  }
  return count
}

/** Counts of everybody in a report, or null while somebody's data is still going. */
const countsOf = async ({ db }: Surroundings, report: string) => {
  const all: Readonly<Record<string, number>>[] = []
  for await (const buried of pagesOf(db, { from: tombstonesStore, index: 'report', where: { report } })) {
    if (buried.some(({ pendingAt }) => pendingAt !== undefined)) return null
    all.push(...buried.map(({ counts }) => counts))
  }
  return all
}

const finish = async (world: Surroundings, { _id, unit, day }: ReportDoc): Promise<number> => {
  const run = await world.db.get(runsStore, _id.slice(0, -day.length - 1))
  if (run?.day === day && !run.isDone) return 0
  const all = await countsOf(world, _id)
  if (all === null) return 0
  const people = all.length
  const event = happened({ at: world.now, by: BY, id: _id }, 'privacy.purgeFinished', _id, {
    school: unit,
    people,
  })
  const change = { finishedAt: world.now, running: unset, people, counts: replace(summed(all)) }
  await world.db.update(reportsStore, { _id, running: true }, noting(change, [event]))
  return 1
}

/** Sums a report up when the run of its day is over and everything of its people is gone. */
export const finishReports: Repair = async (world) => {
  const running = await world.db.find(reportsStore, 'running', { where: { running: true }, limit: AT_ONCE })
  let finished = 0
  for (const report of running) finished += await finish(world, report)
  return finished
}

import { parseArgs } from 'node:util'
import { offerFirstOffice } from '../../cloudfunctions/capabilities/members/first-officer'
import { newCode, newId } from '../../cloudfunctions/kernel/adapters/chance'
import { dayOf } from '../../cloudfunctions/kernel/domain/time'
import type { Db } from '../../cloudfunctions/kernel/ports/db'
import { openDatabase } from '../roster/database'
import { importRoster, tryRoster, undoImport } from '../roster/importing'
import { readRosterFile } from '../roster/read-file'
import { chooseSchool } from '../roster/school'
import { officeLines, reportLines, undoneLine } from '../roster/words'
import { main, say } from './lib/run'

const USAGE = [
  '用法：npm run roster -- <名册.xlsx|.csv> [--school 学校名称] [--port 8787] [--data .data] [--dry-run]',
  '      [--leavers 离职日 2026-06-30]  名册里没有的人从这一天起登记为离开；不写就保持不变',
  '      npm run roster -- --undo [--school 学校名称]  24 小时内整体撤销最近的一次导入',
].join('\n')

const DAY = /^\d{4}-\d{2}-\d{2}$/

const chosen = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        school: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        leavers: { type: 'string' },
        undo: { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    const port = Number(values.port)
    const { data, school, undo, leavers } = values
    const isFile = undo ? file === undefined : file !== undefined && !more.length
    const isDay = leavers === undefined || DAY.test(leavers)
    if (!isFile || !isDay || !Number.isInteger(port) || port < 1 || port > 65535) throw new Error(USAGE)
    return { file: file ?? '', port, data, school, undo, leavers, dryRun: values['dry-run'] }
  } catch {
    throw new Error(USAGE)
  }
}

type Options = ReturnType<typeof chosen>

const load = async (db: Db, options: Options): Promise<readonly string[]> => {
  const { file, school: name, dryRun, leavers: from } = options
  const now = new Date().toISOString()
  const read = readRosterFile(file, dayOf(now))
  const importing = { db, now, newId, dryRun }
  const chosenSchool = await chooseSchool(importing, name)
  if (!chosenSchool.ok) throw new Error(chosenSchool.problem)
  const { school } = chosenSchool
  const leavers = from === undefined ? 'keep' : { from, why: '名册里没有' }
  const outcome = dryRun
    ? await tryRoster(importing, read, school, leavers)
    : await importRoster(importing, read, school, leavers)
  const offer = dryRun ? null : await offerFirstOffice({ db, now, newId, newCode }, school)
  return [
    `学校：${school.name}`,
    ...reportLines(outcome, read.roster, dryRun),
    ...(offer ? officeLines(offer) : []),
  ]
}

const takeBack = async (db: Db, { school: name }: Options): Promise<readonly string[]> => {
  const importing = { db, now: new Date().toISOString(), newId, dryRun: true }
  const chosenSchool = await chooseSchool(importing, name)
  if (!chosenSchool.ok) throw new Error(chosenSchool.problem)
  const undone = await undoImport(importing, chosenSchool.school)
  return [`学校：${chosenSchool.school.name}`, ...(undone ? [undoneLine(undone)] : [])]
}

/** Loads a roster; the exit code is 1 when nothing could be loaded. */
const roster = async (): Promise<number> => {
  const options = chosen()
  const { db, where, close } = await openDatabase(options.port, options.data)
  try {
    say(`写入${where}`)
    for (const line of await (options.undo ? takeBack : load)(db, options)) say(line)
    return 0
  } finally {
    await close()
  }
}

main(roster)

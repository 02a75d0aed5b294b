import { parseArgs } from 'node:util'
import { readRoster } from '../../cloudfunctions/capabilities/members/domain/roster/read'
import { offerFirstOffice } from '../../cloudfunctions/capabilities/members/first-officer'
import { importRoster } from '../../cloudfunctions/capabilities/members/roster'
import { newCode, newId } from '../../cloudfunctions/kernel/adapters/chance'
import { dayOf } from '../../cloudfunctions/kernel/domain/time'
import type { Db } from '../../cloudfunctions/kernel/ports/db'
import { openDatabase } from '../roster/database'
import { readCells } from '../roster/read-file'
import { chooseSchool } from '../roster/school'
import { officeLines, reportLines } from '../roster/words'
import { main, say } from './lib/run'

const USAGE =
  '用法：npm run roster -- <名册.xlsx|.csv> [--school 学校名称] [--port 8787] [--data .data] [--dry-run]'

const chosen = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        school: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    const port = Number(values.port)
    if (file === undefined || more.length || !Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(USAGE)
    return { file, port, data: values.data, school: values.school, dryRun: values['dry-run'] }
  } catch {
    throw new Error(USAGE)
  }
}

type Options = ReturnType<typeof chosen>

const load = async (db: Db, { file, school: name, dryRun }: Options): Promise<readonly string[]> => {
  const now = new Date().toISOString()
  const read = readRoster(await readCells(file), dayOf(now))
  if (!read.ok) throw new Error(read.problem)
  const importing = { db, now, newId, dryRun }
  const chosenSchool = await chooseSchool(importing, name)
  if (!chosenSchool.ok) throw new Error(chosenSchool.problem)
  const { school } = chosenSchool
  const report = await importRoster(importing, read.roster, school)
  const offer = dryRun ? null : await offerFirstOffice({ db, now, newId, newCode }, school)
  return [
    `学校：${school.name}`,
    ...reportLines(report, read.roster, dryRun),
    ...(offer ? officeLines(offer) : []),
  ]
}

/** Loads a roster; the exit code is 1 when nothing could be loaded. */
const roster = async (): Promise<number> => {
  const options = chosen()
  const { db, where, close } = await openDatabase(options.port, options.data)
  try {
    say(`写入${where}`)
    for (const line of await load(db, options)) say(line)
    return 0
  } finally {
    await close()
  }
}

main(roster)

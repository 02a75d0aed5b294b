import * as fc from 'fast-check'
import type { Leavers } from '@cloud/capabilities/imports/domain/job'
import { tally, type Line } from '@cloud/capabilities/imports/domain/line'
import { importsCollections } from '@cloud/capabilities/imports/store'
import { readRoster } from '@cloud/capabilities/members/domain/roster/read'
import { membersCollections, membersStore } from '@cloud/capabilities/members/store'
import { newId } from '@cloud/kernel/adapters/chance'
import { importRoster, tryRoster, undoImport, type Outcome } from '../../config/roster/importing'
import { openCloud } from '../support/cloud'

export const NOW = '2026-06-10T02:00:00.000Z'
const header = ['工号', '姓名', '部门', '手机', '生日', '性别', '入会日期', '职务']

export const zhang = ['00123', '张三', '光电学院', '19900001234', '1980-06-12', '男', '2010-09-01', '']
export const li = ['00124', '李四', '理学院', '', '', '', '', '']

/** Any row that somebody might write. */
export const anyRow = fc.tuple(
  fc.constantFrom('1', '2', '3', '4', ''),
  fc.constantFrom('张三', '李四', ''),
  fc.constantFrom('光电学院', '光电学院分会', '理学院', ''),
  fc.constantFrom('19900001234', '12', ''),
  fc.constantFrom('1980-06-12', '1980/6/12', '后天', ''),
  fc.constantFrom('男', '女', '?', ''),
  fc.constantFrom('2010-09-01', '2099-01-01', ''),
  fc.constantFrom('分会主席', '教授', ''),
)

export type School = { readonly path: string; readonly name: string }
/** Every test has a school of its own. */
export const aSchool = (): School => ({ path: `/shjy/${newId()}/`, name: '沪上理工示范大学' })

const toldBy = (lines: readonly Line[], text: (line: Line) => readonly string[]) =>
  lines.flatMap((line) => text(line).map((each) => ({ row: line.row, text: each })))

/** The counts of a report and what it names. */
const reportOf = ({ job, lines }: Outcome, dryRun: boolean) => {
  const { rejected, conflicts, remarks: _remarks, ...counts } = tally(lines, dryRun ? 'found' : 'done')
  const refused = lines.filter((line) => ['rejected', 'conflicts'].includes(line.done ?? line.found ?? ''))
  return {
    ...counts,
    left: lines.filter(({ found }) => found === 'left').map(({ staffNo }) => staffNo),
    rejected: toldBy(refused, ({ text }) => [text]),
    refused: rejected + conflicts,
    remarks: toldBy(lines, ({ remarks }) => remarks),
    branches: job.units.filter(({ isNew }) => isNew).map(({ name }) => name),
  }
}

/** A store in memory, and somebody who loads rosters into it. */
export const openDesk = async () => {
  const { cloud, db } = await openCloud([...membersCollections, ...importsCollections])
  const importing = { db, now: NOW, newId, dryRun: false }
  return {
    db,
    close: () => cloud.close(),
    load: async (
      school: School,
      rows: readonly (readonly string[])[],
      dryRun = false,
      leavers: Leavers = 'keep',
    ) => {
      const file = readRoster([header, ...rows], '2026-06-10')
      if (!file.ok) throw new Error(file.problem)
      const read = { roster: file.roster, notes: [], name: '名册.xlsx' }
      const outcome = dryRun
        ? await tryRoster(importing, read, school)
        : await importRoster(importing, read, school, leavers)
      return reportOf(outcome, dryRun)
    },
    undo: (school: School) => undoImport(importing, school),
    personOf: async (school: School, staffNo: string) => {
      const where = { staffNo, schoolUnit: school.path }
      const [person, ...more] = await db.find(membersStore, 'staffNo', { where, limit: 2 })
      if (!person || more.length) throw new Error(`not one person with ${staffNo}`)
      return person
    },
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

import { columnLabels } from '../../../cloudfunctions/capabilities/imports/labels'
import { COLUMNS, exportedRow } from '../../../cloudfunctions/capabilities/imports/domain/sheet-of'
import type { PersonDoc } from '../../../cloudfunctions/capabilities/members/store'
import { branchBy } from '../units'

type Column = (typeof COLUMNS)[number]
type Said = Readonly<Partial<Record<Column, string>>>

/** Whose roster it is. */
export const importedBranch = branchBy('tsg')

/** What the personnel office has new of people it knows; by their place in the branch. */
const NEWS: Readonly<Record<number, Said>> = {
  3: { phone: '19900092001' },
  8: { phone: '19900092002', tags: '劳模' },
  12: { employment: '非编' },
  17: { phone: '19900092003' },
  21: { fundingUnit: '学校后勤服务公司' },
  26: { joinedOn: '2019-09-01', paidThrough: '' },
}

/** What cannot be read, or is for another branch. */
const SLIPS: Readonly<Record<number, Said>> = {
  5: { phone: '1990009' },
  14: { name: '' },
  23: { unit: '读者服务部' },
}

/** In no row: they have moved away, or were forgotten. */
const LEFT_OUT: readonly number[] = [10, 30]

const added: readonly Said[] = [
  { staffNo: '80101', name: '顾晓琳', sex: '女', birthday: '1994-03-18', phone: '19900092011' },
  { staffNo: '80102', name: '潘志远', sex: '男', birthday: '1991-11-02', phone: '19900092012' },
  { staffNo: '80103', name: '段雨薇', sex: '女', birthday: '1997-07-25', employment: '外聘' },
]

const cellsOf = (said: Said): readonly string[] => COLUMNS.map((column) => said[column] ?? '')

const newRow = (said: Said): readonly string[] =>
  cellsOf({ unit: importedBranch.name, employment: '在编', joinedOn: '2026-03-01', ...said })

const rowOf = (person: PersonDoc, at: number): readonly string[] => {
  const cells = exportedRow(person, importedBranch.name, person.offices.length ? '分会主席' : '')
  const said: Said = { ...NEWS[at], ...SLIPS[at] }
  return COLUMNS.map((column, place) => said[column] ?? cells[place] ?? '')
}

/** The roster of a branch as the personnel office sent it: a .csv file with some news and some slips. */
export const rosterFile = (people: readonly PersonDoc[]): Buffer => {
  const own = people.filter(
    ({ unit, kind }) => unit === importedBranch.path && (kind === 'member' || kind === 'staff'),
  )
  const known = own.flatMap((person, at) => (LEFT_OUT.includes(at) ? [] : [rowOf(person, at)]))
  const twice = known.slice(6, 7)
  const rows = [COLUMNS.map((column) => columnLabels[column]), ...known, ...added.map(newRow), ...twice]
  return Buffer.from(rows.map((row) => row.join(',')).join('\r\n'))
}

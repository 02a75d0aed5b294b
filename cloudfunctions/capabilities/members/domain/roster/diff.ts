import { branchOf, withOffice, type Office } from '../office'
import type { Profile } from '../person'
import type { Remark, RosterRow } from './row'

export type Unit = { readonly path: string; readonly name: string }
export type Known = Profile & { readonly _id: string; readonly rev: number }

/** Fields that a roster can set, where they differ from what is known. */
export type Amendment = Partial<
  Pick<Profile, 'name' | 'sex' | 'birthday' | 'joinedOn' | 'phone' | 'kind' | 'unit' | 'unitName'>
>

export type RowPlan =
  | { readonly does: 'add'; readonly person: Omit<Profile, 'grants' | 'grantKeys' | '_id'> }
  | {
      readonly does: 'change'
      readonly known: Known
      readonly fields: Amendment
      readonly offices: readonly Office[]
    }
  | { readonly does: 'nothing' }
  | { readonly does: 'reject'; readonly text: string }

const officeOf = (row: RosterRow, unit: Unit, school: Unit): Office | null => {
  if (!row.office) return null
  return row.office === 'schoolOfficer'
    ? { office: row.office, unit: school.path, unitName: school.name }
    : { office: row.office, unit: branchOf(unit.path, school.path), unitName: unit.name }
}

const addition = (row: RosterRow, unit: Unit, school: Unit): RowPlan => {
  const office = row.joinedOn ? officeOf(row, unit, school) : null
  return {
    does: 'add',
    person: {
      kind: row.joinedOn ? 'member' : 'staff',
      staffNo: row.staffNo,
      name: row.name,
      sex: row.sex ?? 'unknown',
      birthday: row.birthday,
      joinedOn: row.joinedOn,
      phone: row.phone ?? '',
      unit: unit.path,
      unitName: unit.name,
      schoolUnit: school.path,
      schoolName: school.name,
      offices: office ? [office] : [],
    },
  }
}

/** An empty cell says nothing: it takes nothing away from what is known. */
const amendmentOf = (row: RosterRow, unit: Unit, known: Known): Amendment => {
  const said = {
    name: row.name,
    unit: unit.path,
    unitName: unit.name,
    ...(row.sex ? { sex: row.sex } : {}),
    ...(row.birthday ? { birthday: row.birthday } : {}),
    ...(row.phone ? { phone: row.phone } : {}),
    ...(row.joinedOn ? { joinedOn: row.joinedOn, kind: 'member' as const } : {}),
  }
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => known[field as keyof Known] !== value),
  )
}

/** What one row means for what is known of that person. A school takes over nobody's clerk. */
export const planRow = (row: RosterRow, unit: Unit, school: Unit, known: Known | undefined): RowPlan => {
  if (!known) return addition(row, unit, school)
  if (known.kind === 'clerk') return { does: 'reject', text: `工号 ${row.staffNo} 是门店店员的编号` }
  const fields = amendmentOf(row, unit, known)
  const isMember = (fields.kind ?? known.kind) === 'member'
  const office = isMember ? officeOf(row, unit, school) : null
  const offices = office ? withOffice(known.offices, office) : known.offices
  const isSame = !Object.keys(fields).length && offices === known.offices
  return isSame ? { does: 'nothing' } : { does: 'change', known, fields, offices }
}

/** An office in the file that is not given: officers are members. */
export const officeRemark = (row: RosterRow, known: Known | undefined): readonly Remark[] =>
  row.office && !row.joinedOn && known?.kind !== 'member'
    ? [{ row: row.row, text: '没有入会日期，职务没有登记' }]
    : []
